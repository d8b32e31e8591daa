/** How much room text takes on the wire. */
const encoder = new TextEncoder()

export function byteLength(text: string): number {
  return encoder.encode(text).length
}
