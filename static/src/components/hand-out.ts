/** A file leaves the app: by the share sheet where a finger is and the browser shares files, else as a download. */

/** What became of it. `kept`: the person closed the sheet again. */
export type HandedOut = 'shared' | 'saved' | 'kept'

/** Made of what is on the phone: works without a network. */
export async function handOut(name: string, text: string): Promise<HandedOut> {
  const file = new File([text], name, { type: 'application/json' })
  if (matchMedia('(pointer: coarse)').matches && navigator.canShare?.({ files: [file] })) {
    try {
      await navigator.share({ files: [file], title: name })
      return 'shared'
    } catch (fault) {
      if ((fault as { name?: string }).name === 'AbortError') return 'kept'
      // The sheet failed: the file is still here to be saved.
    }
  }
  download(name, file)
  return 'saved'
}

function download(name: string, file: File): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the file after the click: it may go only later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
