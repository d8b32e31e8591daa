/** One's own entries as one readable file: that of the unsent, with all the others in words beside it. */
import { sitterName } from '../records/card.ts'
import type { HouseholdBlock } from '../records/household.ts'
import { type Entry, occurredOf, personOf } from '../records/record.ts'
import { saysOf } from '../records/unit-words.ts'
import { fileName, inWords, iso, unsentFile, whenOf } from './export.ts'
import { exportSource } from './export-source.ts'
import type { Journal } from './journal.ts'
import { ownEntries } from './own.ts'

const READ_ME =
  'Entries from Villi, as one phone had them: those that this account wrote, and those about its own person. "entries" has all of them, ' +
  'in words and, under "doc", as Villi keeps them. "acts" has what its server did not have yet.'

export interface OwnFile {
  name: string
  text: string
}

/** Made of what is on the phone: works without a network. */
export async function ownFile(journal: Journal): Promise<OwnFile> {
  const household = await journal.household()
  const [source, entries] = [await exportSource(journal, household), await ownEntries(journal)]
  const file = { ...unsentFile(source), read_me: READ_ME, entries: entries.map(entry => inFile(entry, household)) }
  return { name: fileName(source.now).replace('unsent', 'own'), text: JSON.stringify(file, null, 2) }
}

function inFile({ id, kind, doc, by, at, state }: Entry, household: HouseholdBlock | undefined) {
  const people = [...(household?.people ?? []), ...(household?.past_people ?? [])]
  const who = people.find(person => person.id === personOf(doc))?.name
  const writer = sitterName(by, household?.cards) ?? household?.members.find(member => member.account === by)?.name
  return {
    in_words: inWords(kind, doc, who),
    ...(who === undefined ? {} : { who }),
    ...(occurredOf(doc) ? { when: whenOf(doc) } : {}),
    says: saysOf(kind, doc),
    ...(writer === undefined ? {} : { written_by: writer }),
    written_at: iso(at),
    state: state === 'sent' ? 'sent' : state === 'phone' ? 'waiting' : 'refused',
    id,
    kind,
    doc,
  }
}
