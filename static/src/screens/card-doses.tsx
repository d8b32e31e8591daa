/** What was given today, by whom, and when; what she wrote herself can be taken back. */
import { type Person, useAttempt, useHousehold, useJournal, useUndo } from '../components/app-state.tsx'
import { SentMark } from '../components/entry-row.tsx'
import type { Entry } from '../records/record.ts'
import { byWords, doseWords, whenWords } from './card-words.ts'

export function CardDoses({ person, doses, now }: { person: Person; doses: Entry[]; now: number }) {
  return (
    <section class="section" aria-labelledby="given">
      <h2 id="given">Doses today</h2>
      {doses.length === 0 && <p class="soft">None that this phone knows of.</p>}
      <ul class="list list--bare">
        {[...doses].reverse().map(dose => <DoseLine key={dose.id} dose={dose} person={person} now={now} />)}
      </ul>
    </section>
  )
}

function DoseLine({ dose, person, now }: { dose: Entry; person: Person; now: number }) {
  const household = useHousehold()
  const journal = useJournal()
  const attempt = useAttempt()
  const offerUndo = useUndo()
  if (!household) return null
  const by = byWords(dose, household)
  const takeBack = async () => {
    const seen = { [dose.id]: await journal.draftBase(dose.id) }
    const { undo } = await journal.save([{ record: dose.id, kind: dose.kind, set: { deleted: true } }], { seen })
    offerUndo({ words: 'Taken back', undo })
  }
  return (
    <li class="list__row">
      <span class="list__words">
        <span class="list__title">{doseWords(dose)}</span>
        <span class="list__more">{whenWords(dose, person.zone, now)} · by {by}</span>
      </span>
      {by === 'you' && <button type="button" class="button button--quiet" onClick={() => attempt(takeBack)}>Take back</button>}
      <SentMark state={dose.state} />
    </li>
  )
}
