/** Red flags that were ticked and that nobody has said anything of: on top of Today, and of the screen where one ticks. */
import { fieldOf } from '../kinds/kind.ts'
import { localAt, today, zoneHere } from '../records/day.ts'
import { type Entry, personOf } from '../records/record.ts'
import { type Sign, signOf, standing } from '../records/signs.ts'
import { JUST_NOW, momentOf } from '../records/when.ts'
import { type Person, useAttempt, useJournal, useNow, useStored, useUndo } from './app-state.tsx'
import { dateWords } from './day-heading.tsx'
import { Icon } from './icon.tsx'
import { useLooksOn } from './looks-on.tsx'
import { CallEmergency, CallPoisonLine } from './ring-now.tsx'

type Standing = Sign & { entry: Entry }

/** All that were ever ticked for the person, and those that stand, the ones for the emergency services first. */
export function useSigns({ id }: Pick<Person, 'id'>): { all: Standing[]; stand: Standing[] } {
  const known = useStored((journal) => journal.ofKind('sign'), []) ?? []
  const all = known.filter(({ doc }) => personOf(doc) === id).flatMap((entry) => {
    const sign = signOf(entry)
    return sign ? [{ ...sign, entry }] : []
  })
  return { all, stand: standing(all).sort((one, other) => Number(other.now) - Number(one.now) || one.at - other.at) }
}

export function SignCards({ person }: { person: Person }) {
  const { stand } = useSigns(person)
  return <>{stand.map((sign) => <SignCard key={sign.entry.id} sign={sign} person={person} />)}</>
}

function SignCard({ sign: { entry, now, at }, person }: { sign: Standing; person: Person }) {
  const day = today(useNow(), person.zone, person.day_start)
  const when = dateWords(localAt(at, zoneHere()).slice(0, 10), day)
  return (
    <section class={`card stack ${now ? 'card--wash-plum' : 'card--wash-turmeric'}`} role="alert" aria-label={`${person.name}: a sign that should not wait`}>
      <p class="eyebrow"><Icon name={now ? 'siren' : 'stethoscope'} />{person.name} · {when}</p>
      <h2>{now ? 'Call emergency services now' : 'See a doctor soon'}</h2>
      <p>{String(entry.doc['words'] ?? '')}</p>
      {now ? <><CallEmergency /><CallPoisonLine /></> : <p class="small">Within days, two weeks at most, before or instead of trying more by yourself.</p>}
      <WhatCameOfIt entry={entry} now={now} />
    </section>
  )
}

function WhatCameOfIt({ entry: { id, kind }, now }: { entry: Entry; now: boolean }) {
  const journal = useJournal()
  const attempt = useAttempt()
  const offer = useUndo()
  if (useLooksOn()) return null
  const options = fieldOf('sign', 'cleared')?.options ?? []
  const say = (cleared: string, words: string) => attempt(async () => {
    const moment = { ...momentOf(JUST_NOW, journal.around.now(), zoneHere()) }
    const { undo } = await journal.save([{ record: id, kind, set: { cleared, cleared_at: moment } }])
    offer({ words: `${words} · saved on this phone`, undo })
  })
  return (
    <div class="row" role="group" aria-label="What came of it?">
      {options.filter(([key]) => !now || key !== 'doctor_knows').map(([key, words]) => (
        <button key={key} type="button" class="button button--quiet" onClick={() => say(key, words)}>{words}</button>
      ))}
      {!now && <p class="small soft">“Our doctor knows” keeps this sign quiet for 30 days.</p>}
    </div>
  )
}
