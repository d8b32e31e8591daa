/**
 * full: no room left · lost: the connection died and did not come back · silent: no answer yet, so
 * nobody knows · unsure: the same, of a write · blocked: another window keeps the store shut
 * · other: see `cause`.
 */
type Kind = 'full' | 'lost' | 'silent' | 'unsure' | 'blocked' | 'other'

/** The phone's own storage failed: the text is still on screen, and the person must be told. */
export class StorageTrouble extends Error {
  readonly kind: Kind

  constructor(kind: Kind, cause: unknown = undefined) {
    super(WORDS[kind], { cause })
    this.name = 'StorageTrouble'
    this.kind = kind
  }
}

const WORDS = {
  full: 'This phone has no room left to save in. Free some space, then try again.',
  lost: 'The storage of this phone does not answer. Close Villi, open it again, then try again.',
  // A window that keeps the store shut is not always known: who waits behind another is not told of it.
  silent: 'The storage of this phone does not answer yet. Close any other window of Villi; if it stays so, close this one, too, and open it again.',
  unsure: 'Saving takes long. Villi cannot say yet whether this is kept: copy it to be sure.',
  blocked: 'Another window of Villi keeps the storage shut. Close that window, and this one goes on.',
  other: 'This phone could not save. Copy your text, close Villi, open it again, then try again.',
}

/** Handles that died in the background throw one of these; opening anew cures most. */
export function isDeadHandle(fault: unknown): boolean {
  return ['InvalidStateError', 'UnknownError'].includes(nameOf(fault))
}

/** What a person is told. Anything that is no fault of storage goes through as it is. */
export function asTrouble(fault: unknown): unknown {
  const name = nameOf(fault)
  if (name === 'QuotaExceededError') return new StorageTrouble('full', fault)
  if (isDeadHandle(fault)) return new StorageTrouble('lost', fault)
  // By name and never by class: the same fault has different classes in different engines.
  return fault instanceof DOMException || name === 'AbortError' ? new StorageTrouble('other', fault) : fault
}

function nameOf(fault: unknown): string {
  return typeof fault === 'object' && fault !== null && 'name' in fault ? String(fault.name) : ''
}
