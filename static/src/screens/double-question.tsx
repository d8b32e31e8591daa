/** One question about two records: the same dose, or given twice? One tap answers, and can be taken back. */
import { useId } from 'preact/hooks'
import { momentNow, zoneHere } from '../records/day.ts'
import { type Double, type Said, settling } from '../records/doubles.ts'
import { amountWords, asQuantity } from '../records/quantity.ts'
import { type Entry, occurredOf, personOf } from '../records/record.ts'
import type { Journal } from '../store/journal.ts'
import { useAttempt, useHousehold, useJournal, useNow, usePeople, useUndo } from '../components/app-state.tsx'
import { dayWords, timeWords } from '../components/day-heading.tsx'
import { nameOf } from '../components/entry-row.tsx'
import { Icon } from '../components/icon.tsx'

const WORDS: Record<Said, { button: string; counts: string; done: string }> = {
  same: { button: 'The same dose', counts: 'counts once', done: 'The same dose' },
  twice: { button: 'Given twice', counts: 'both count', done: 'Given twice' },
}

export function DoubleQuestion({ pair }: { pair: Double }) {
  const label = useId()
  const journal = useJournal()
  const offerUndo = useUndo()
  const attempt = useAttempt()
  const answer = async (said: Said) => {
    const undo = await writeAnswer(journal, settling(pair, said))
    offerUndo({ words: `${WORDS[said].done} · saved on this phone`, undo })
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }
  return (
    <section class="card card--wash-turmeric conflict" aria-labelledby={label}>
      <About entry={pair.one} />
      <h2 id={label}>The same dose, or given twice?</h2>
      <ul class="plain conflict__records">
        {byMoment(pair).map(entry => <li key={entry.id}><a href={`/app/entry/${entry.id}`}><Record entry={entry} /></a></li>)}
      </ul>
      <div class="conflict__choices" role="group" aria-label="The same dose, or given twice?">
        {(['same', 'twice'] as const).map(said => (
          <button key={said} type="button" class="conflict__choice" onClick={() => attempt(() => answer(said))}>
            <b>{WORDS[said].button}</b>
            <span class="small soft">{WORDS[said].counts}</span>
          </button>
        ))}
      </div>
    </section>
  )
}

/** One act over one or both records; the answer takes it back. */
export async function writeAnswer(journal: Journal, changes: Map<string, Entry['doc']>): Promise<() => Promise<void>> {
  const { undo } = await journal.save([...changes].map(([record, set]) => ({ record, kind: 'dose', set })))
  return undo
}

/** "Mia · L-glutamine powder · today". */
function About({ entry: { doc } }: { entry: Entry }) {
  const { several, byId } = usePeople()
  const now = useNow()
  const moment = occurredOf(doc)
  const day = moment && dayWords(moment.local.slice(0, 10), momentNow(now, zoneHere()).local.slice(0, 10))
  const product = typeof doc['product_name'] === 'string' ? doc['product_name'] : undefined
  return <p class="eyebrow"><Icon name="pill" />{[several ? byId(personOf(doc))?.name : undefined, product, day].filter(Boolean).join(' · ')}</p>
}

/** "12:40 · 5 g · by Bob, Kitchen tablet". */
export function Record({ entry }: { entry: Entry }) {
  const household = useHousehold()
  const { device: mine } = useJournal()
  const moment = occurredOf(entry.doc)
  const amount = asQuantity(entry.doc['quantity'])
  const by = household ? `by ${nameOf(entry.by || household.me.account, household)}` : ''
  // What a phone is tells nobody which one it was; what its holder calls it does.
  const phone = (entry.device || mine) === mine ? 'this phone' : household?.devices.find(({ id }) => id === entry.device)?.name
  return <>{[moment && `${moment.around ? 'around ' : ''}${timeWords(moment.local)}`, amount && amountWords(amount), [by, phone].filter(Boolean).join(', ')].filter(Boolean).join(' · ')}</>
}

function byMoment({ one, other }: Double): Entry[] {
  return [one, other].sort((a, b) => (occurredOf(a.doc)?.at ?? 0) - (occurredOf(b.doc)?.at ?? 0))
}
