/** The phone's own storage failed: the text is still on screen, and the person must be told. */
export class StorageTrouble extends Error {
  /** full: no room left · lost: the connection died and did not come back · other: see `cause`. */
  readonly kind: 'full' | 'lost' | 'other'

  constructor(kind: 'full' | 'lost' | 'other', cause: unknown) {
    super(WORDS[kind], { cause })
    this.name = 'StorageTrouble'
    this.kind = kind
  }
}

const WORDS = {
  full: 'This phone has no room left to save in. Free some space, then try again.',
  lost: 'The storage of this phone does not answer. Close Villi, open it again, then try again.',
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
