/** The questions "given twice?" where they are asked: on top of Today and of the Diary, and on the entry itself. */
import { useState } from 'preact/hooks'
import { concerns } from '../records/conflicts.ts'
import { answersOf, type Double, doublesOf, reopening } from '../records/doubles.ts'
import { DAY } from '../records/guard-taken.ts'
import { type Entry, occurredOf } from '../records/record.ts'
import { dosesWithin } from '../store/doses.ts'
import { doubles } from '../store/doubles.ts'
import { useAttempt, useHousehold, useJournal, useStored, useUndo, type Person } from '../components/app-state.tsx'
import { DoubleQuestion, Record, writeAnswer } from './double-question.tsx'

/** What lies below must not sink out of sight. */
const FEW = 2

export function Doubles({ people, shown }: { people: Person[]; shown: Person | undefined }) {
  const all = useStored(doubles, [])
  const household = useHousehold()
  const [whole, setWhole] = useState(false)
  const mine = (all ?? []).filter(({ one }) => concerns(one, people, shown?.id))
  // One who only looks on cannot answer.
  if (mine.length === 0 || household?.me.role === 'viewer') return null
  const drawn = whole ? mine : mine.slice(0, FEW)
  return (
    <section class="stack" aria-label="Perhaps given twice">
      {drawn.map(pair => <DoubleQuestion key={keyOf(pair)} pair={pair} />)}
      {drawn.length < mine.length && (
        <button type="button" class="button button--quiet" onClick={() => setWhole(true)}>Show the other {mine.length - drawn.length}</button>
      )}
    </section>
  )
}

const keyOf = ({ one, other }: Double): string => `${one.id}/${other.id}`

/** On a dose: the open questions about it, what was answered, and what the guard had said. */
export function DoublesOf({ entry }: { entry: Entry }) {
  const at = occurredOf(entry.doc)?.at ?? entry.at
  const near = useStored(journal => dosesWithin(journal, at - DAY, at + DAY), [at])
  const journal = useJournal()
  const household = useHousehold()
  if (!near || !household) return null
  const open = doublesOf(near, { device: journal.device, me: household.me.account }).filter(({ one, other }) => one.id === entry.id || other.id === entry.id)
  const mayAnswer = household.me.role !== 'viewer'
  return (
    <>
      {mayAnswer && open.map(pair => <DoubleQuestion key={keyOf(pair)} pair={pair} />)}
      {answersOf(entry, near).map(({ pair, said }) => <Answered key={keyOf(pair)} pair={pair} said={said} of={entry} mayAnswer={mayAnswer} />)}
      {entry.doc['asked'] !== undefined && <p class="small soft">Saved although the dose guard said: {entry.doc['asked'] === 'wait' ? 'wait' : 'ask first'}.</p>}
    </>
  )
}

interface AnsweredOf {
  pair: Double
  said: 'same' | 'twice'
  of: Entry
  mayAnswer: boolean
}

function Answered({ pair, said, of, mayAnswer }: AnsweredOf) {
  const journal = useJournal()
  const attempt = useAttempt()
  const offerUndo = useUndo()
  const other = pair.one.id === of.id ? pair.other : pair.one
  const again = async () => offerUndo({ words: 'The question is open again', undo: await writeAnswer(journal, reopening(pair)) })
  return (
    <div class="banner">
      <p class="grow">{said === 'same' ? 'The same dose as' : 'Not the same dose as'} <a href={`/app/entry/${other.id}`}><Record entry={other} /></a></p>
      {mayAnswer && <button type="button" class="button button--quiet" onClick={() => attempt(again)}>Ask again</button>}
    </div>
  )
}
