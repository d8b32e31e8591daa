/** What a phone that forgot its copy has to say, and whether it has been read. Pure. */
import type { HouseholdBlock } from '../records/household.ts'
import type { Forgot } from '../store/notes.ts'

export interface Lost {
  /** Names what was read, so that the next loss is told again. */
  key: string
  words: string
  /** Entries are gone for good, or may be. */
  isGrave: boolean
}

const counted = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`)
const had = (count: number): string => `${counted(count)} ${count === 1 ? 'was' : 'were'} not sent yet and ${count === 1 ? 'is' : 'are'} lost here.`

/** The journal is gone, and what it held was noted beside it. */
export function fromNote({ unsent, entries, at }: Forgot): Lost {
  const back = entries === 0 ? '' : entries === 1 ? ' 1 comes back from the server.' : ` ${entries >= 2000 ? 'All others' : entries} come back from the server.`
  return { key: `note-${at}`, words: (unsent === 0 ? 'Nothing is lost: all had been sent.' : had(unsent)) + back, isGrave: unsent > 0 }
}

/** Everything on the phone was cleared: only the server knows what it had been told last. */
export function fromServer(household: HouseholdBlock | undefined, device: string, clock: (at: number) => string): Lost | undefined {
  const before = household?.devices.find(({ id, forgot }) => forgot?.successor === device && id !== device)
  if (!before?.forgot) return undefined
  const { unsent, heard } = before.forgot
  const then = `When it was last heard from, ${clock(heard)}, ${unsent === 0 ? 'all had been sent' : `${counted(unsent)} ${unsent === 1 ? 'was' : 'were'} not sent yet`}.`
  const after = unsent === 0 ? 'What was written after that is lost here.' : 'They are lost here, and so is what was written after that.'
  return { key: `device-${before.id}`, words: `${then} ${unsent === 1 ? after.replace('They are', 'It is') : after} The rest comes back from the server.`, isGrave: unsent > 0 }
}
