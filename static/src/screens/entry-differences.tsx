/** Two phones wrote different things without knowing of one another: one tap says which is right. */
import { useId } from 'preact/hooks'
import { headline, kindOf, type Json, type Units } from '../kinds/kind.ts'
import { sitterName } from '../records/card.ts'
import { momentNow, zoneHere } from '../records/day.ts'
import { deviceOf } from '../records/household.ts'
import { chosen, editedBeside, questionsOf, type Choice, type Question } from '../records/questions.ts'
import { occurredOf, personOf, type Entry } from '../records/record.ts'
import { useAttempt, useHousehold, useJournal, useNow, usePeople, useStored, useUndo } from '../components/app-state.tsx'
import { dayWords, timeWords } from '../components/day-heading.tsx'
import { nameOf } from '../components/entry-row.tsx'
import { Icon } from '../components/icon.tsx'
import { titleOf } from '../components/form/product.tsx'
import { clock } from '../components/status-line.tsx'
import { choose } from './entry-choose.ts'
import { editWords, factOf, upper, valueOf } from './entry-words.ts'

interface Differ {
  entry: Entry
  /** It stands among other entries: say which one it is about. */
  named?: boolean
}

export function Differences({ entry, named = false }: Differ) {
  const label = useId()
  const questions = questionsOf(entry)
  return (
    <section class="card card--wash-turmeric conflict" aria-labelledby={label}>
      {named && <About entry={entry} />}
      {questions.map((question, at) => <Asked key={question.unit} entry={entry} question={question} label={at === 0 ? label : undefined} />)}
    </section>
  )
}

/** "Mia · L-glutamine powder · yesterday, 12:30". */
function About({ entry }: { entry: Entry }) {
  const { several, byId } = usePeople()
  const now = useNow()
  const moment = occurredOf(entry.doc)
  const agreed = Object.fromEntries(Object.entries(entry.doc).filter(([unit]) => !(unit in (entry.conflicts ?? {})))) as Units
  const whose = several ? byId(personOf(entry.doc))?.name : undefined
  const when = moment && `${dayWords(moment.local.slice(0, 10), momentNow(now, zoneHere()).local.slice(0, 10))}, ${timeWords(moment.local)}`
  return (
    <p class="eyebrow conflict__about">
      <Icon name={kindOf(entry.kind)?.icon ?? ''} />
      <a href={`/app/entry/${entry.id}`}>{[whose, headline(entry.kind, agreed), when].filter(Boolean).join(' · ')}</a>
    </p>
  )
}

interface AskedOf {
  entry: Entry
  question: Question
  label: string | undefined
}

function Asked({ entry, question, label }: AskedOf) {
  const journal = useJournal()
  const offerUndo = useUndo()
  const attempt = useAttempt()
  const products = useStored(from => from.ofKind('product'), [])
  const said = useSaid(entry, question.unit)
  const decide = async (choice: Choice) => {
    const undo = await choose(journal, entry, chosen(entry, question, choice))
    offerUndo({ words: `${upper(said.done(choice.value))} · saved on this phone`, undo })
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }
  if (!products) return null
  const names = (id: string) => titleOf(products.find(product => product.id === id))
  const words = question.choices.map(({ value }) => valueOf(entry.kind, question.unit, value, names))
  return (
    <>
      <h2 id={label}>{question.unit === 'deleted' ? <Deletion entry={entry} question={question} /> : factOf(entry.kind, question, words)}</h2>
      <div class="conflict__choices" role="group" aria-label="Which is right?">
        {question.choices.map((choice, at) => (
          <button key={choice.op || at} type="button" class="conflict__choice" onClick={() => attempt(() => decide(choice))}>
            <b>{upper(said.button(choice.value) ?? words[at] ?? '')}</b>
            <span class="small soft"><Written choice={choice} isShown={choice.stands && question.unit !== 'deleted'} /></span>
          </button>
        ))}
      </div>
    </>
  )
}

/** A deletion's buttons record what is to be: "Keep deleted", "Bring back". */
function useSaid(entry: Entry, unit: string): { button: (value: Json) => string | undefined; done: (value: Json) => string } {
  if (unit !== 'deleted') return { button: () => undefined, done: value => valueOf(entry.kind, unit, value) }
  const [stays, goes] = entry.deleted ? ['Bring back', 'Keep deleted'] : ['Keep', 'Delete']
  return { button: value => (value === true ? goes : stays), done: value => (value === true ? 'deleted' : 'kept') }
}

/** "Deleted by Bob; Alice changed the amount to 10 g". */
function Deletion({ entry, question }: { entry: Entry; question: Question }) {
  const household = useHousehold()
  const name = (choice: Choice | undefined) => (choice?.by && household ? nameOf(choice.by, household) : 'someone')
  const gone = question.choices.find(({ value }) => value === true)
  const there = question.choices.find(({ value }) => value !== true)
  const units = there ? editedBeside(entry, there).map(unit => ({ unit, value: entry.doc[unit] ?? null })) : []
  const changed = !there?.op || units.length === 0 ? 'kept it' : `changed ${editWords(entry.kind, units)}`
  return <>Deleted by {name(gone)}; {name(there)} {changed}</>
}

/** "Shown now · Alice, 12:41, iPhone". */
function Written({ choice, isShown }: { choice: Choice; isShown: boolean }) {
  const household = useHousehold()
  const now = useNow()
  const device = deviceOf(household, choice.device)
  const by = household && choice.by && (household.members.length > 1 || sitterName(choice.by, household.cards)) ? nameOf(choice.by, household) : ''
  const facts = [by, choice.at === null ? '' : clock(choice.at, now), device].filter(Boolean).join(', ')
  return <>{[isShown ? 'Shown now' : '', facts].filter(Boolean).join(' · ')}</>
}
