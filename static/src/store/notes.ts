/** What the phone noted of each journal beside it. Pure. */

/** What a journal held when it was last looked at, so that one that was emptied is noticed. */
export interface Note {
  /** The mark that lies in the journal itself. */
  canary: number
  entries: number
  unsent: number
  at: number
  /** What turned out to be gone, until the person has read it. */
  forgot?: Forgot | undefined
}

export interface Forgot {
  entries: number
  unsent: number
  /** When it was last known to be there, and when it was missed. */
  heard: number
  at: number
}

/** By the journal's name. */
export type Notes = Record<string, Note>

export function noteIn<R extends { notes?: Notes }>(root: R, name: string, how: (before: Note | undefined) => Note): R {
  return { ...root, notes: { ...root.notes, [name]: how(root.notes?.[name]) } }
}
