/** Lucide declares its index only; each drawing lies in a file of its own, too. */
declare module 'lucide/dist/esm/icons/*.mjs' {
  const drawing: import('lucide').IconNode
  export default drawing
}
