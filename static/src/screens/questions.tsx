/** Questions for our provider: what one person wants to ask, ticked once asked, and on paper. */
import { useRef } from 'preact/hooks'
import { kindOf } from '../kinds/kind.ts'
import { today, zoneHere } from '../records/day.ts'
import { newId, realRandom } from '../records/identifiers.ts'
import { byTime, personOf, type Entry } from '../records/record.ts'
import { JUST_NOW, momentOf } from '../records/when.ts'
import { type Person, useAttempt, useJournal, useNow, usePeople, useStored, useUndo } from '../components/app-state.tsx'
import { dateWords } from '../components/day-heading.tsx'
import { Toggle } from '../components/form/switch.tsx'
import { writable } from '../components/form/who.tsx'
import { Icon } from '../components/icon.tsx'
import { useLooksOn } from '../components/looks-on.tsx'
import { Page } from '../components/page.tsx'
import { ASKED_BY_OTHERS, DISCLAIMER } from '../learn/sections.ts'

const KIND = kindOf('question')!

export function Questions() {
  const { people, chosen, several } = usePeople()
  const person = chosen ?? people[0]
  const entries = useStored((journal) => journal.ofKind('question'), [])
  const title = several && person ? `Questions for ${person.name}’s provider` : 'Questions for our provider'
  return (
    <Page title={title} back="/app/learn/provider" who="people">
      {person && (writable([person], KIND).length > 0
        ? entries && <List person={person} questions={entries.filter(({ doc }) => personOf(doc) === person.id).sort(byTime)} />
        : <p>How {person.name} feels is not shared with this phone’s account, and so neither are these.</p>)}
    </Page>
  )
}

const wordsOf = ({ doc }: Entry): string => (typeof doc['words'] === 'string' ? doc['words'] : '')
const isAsked = ({ doc }: Entry): boolean => doc['asked'] === true

function List({ person, questions }: { person: Person; questions: Entry[] }) {
  const looksOn = useLooksOn()
  const day = today(useNow(), person.zone, person.day_start)
  const open = questions.filter((one) => !isAsked(one))
  const asked = questions.filter(isAsked)
  return (
    <>
      <p class="paper-only small">{person.name}, {dateWords(day, '')}</p>
      {questions.length === 0 && <p class="soft">Nothing is written down yet. What is on this list goes with you to the next visit.</p>}
      {open.length > 0 && <Asking title="To ask" questions={open} fixed={looksOn} />}
      {!looksOn && <a class="button button--wide" href={`/app/add/question?who=${person.id}`}><Icon name="plus" /> Add a question</a>}
      {asked.length > 0 && <Asking title="Asked" questions={asked} fixed={looksOn} />}
      {questions.length > 0 && <button type="button" class="button button--quiet button--wide" onClick={() => print()}>Print this list</button>}
      {!looksOn && <Others person={person} known={questions.map(wordsOf)} />}
      <p class="small soft">{DISCLAIMER}</p>
    </>
  )
}

function Asking({ title, questions, fixed }: { title: string; questions: Entry[]; fixed: boolean }) {
  return (
    <section class="section questions" aria-label={title}>
      <h2>{title}</h2>
      <ul class="stack plain">{questions.map((one) => <Question key={one.id} question={one} fixed={fixed} />)}</ul>
    </section>
  )
}

function Question({ question, fixed }: { question: Entry; fixed: boolean }) {
  const journal = useJournal()
  const attempt = useAttempt()
  const offer = useUndo()
  const { id, kind, doc } = question
  const turn = (on: boolean) => attempt(async () => {
    const { undo } = await journal.save([{ record: id, kind, set: { asked: on || null } }])
    offer({ words: `${on ? 'Asked' : 'Not asked yet'} · saved on this phone`, undo })
  })
  const answer = doc['answer']
  return (
    <li class="card">
      {fixed ? <p><b>{wordsOf(question)}</b></p> : <Toggle id={`asked-${id}`} label={wordsOf(question)} hint="asked" on={isAsked(question)} onTurn={turn} />}
      {typeof answer === 'string' && <p class="answer">{answer}</p>}
      {!fixed && <a class="button button--plain" href={`/app/entry/${id}/edit`}>{answer ? 'Change' : 'Write down what they said'}<span class="visually-hidden">: {wordsOf(question)}</span></a>}
      {!isAsked(question) && <p class="paper-only paper-line" aria-hidden="true" />}
    </li>
  )
}

/** A tap puts it on the list; what is there already is not offered. */
function Others({ person, known }: { person: Person; known: string[] }) {
  const journal = useJournal()
  const attempt = useAttempt()
  const offer = useUndo()
  const adding = useRef(false)
  const left = ASKED_BY_OTHERS.filter((words) => !known.includes(words))
  const add = async (words: string) => {
    const now = journal.around.now()
    const set = { person: person.id, occurred: { ...momentOf(JUST_NOW, now, zoneHere()) }, words }
    const { undo } = await journal.save([{ record: newId(now, realRandom), kind: 'question', set }], { fresh: true })
    offer({ words: 'On the list · saved on this phone', undo })
  }
  /** A second tap while the first is on its way is the same tap. */
  const once = (words: string) => {
    if (adding.current) return
    adding.current = true
    attempt(() => add(words).finally(() => { adding.current = false }))
  }
  if (left.length === 0) return null
  return (
    <section class="section no-print" aria-labelledby="others-ask">
      <h2 id="others-ask">What others have asked</h2>
      <ul class="list">
        {left.map((words) => (
          <li key={words}>
            <button type="button" class="list__row" onClick={() => once(words)}>
              <Icon name="plus" /><span class="list__words"><span class="visually-hidden">Add: </span>{words}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
