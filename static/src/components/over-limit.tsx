/** What to do now: above everything on the screen while a day, or 24 hours, hold more than was agreed. */
import { zoneHere } from '../records/day.ts'
import { type Over, overOf } from '../records/over.ts'
import { knownDoses } from '../store/doses.ts'
import { type Person, useNow, useStored } from './app-state.tsx'
import { Icon } from './icon.tsx'
import { CallEmergency, CallPoisonLine } from './ring-now.tsx'

export function OverLimit({ person }: { person: Pick<Person, 'id' | 'name'> }) {
  const now = useNow()
  const known = useStored(journal => knownDoses(journal), [now])
  const found = known ? overOf(known, person.id, zoneHere()) : []
  return <>{found.map(over => <WhatNow key={over.product} over={over} name={person.name} />)}</>
}

function WhatNow({ over: { title, by, limit, provider, beyondAll }, name }: { over: Over; name: string }) {
  return (
    <section class="card card--wash-plum stack" role="alert" aria-label={`${title}: more than the limit`}>
      <p class="eyebrow"><Icon name="triangle-alert" />{name} · {title}</p>
      <h2>Saved. That is {by} over {limit}.</h2>
      <p>Skip the rest of today’s doses. Feeling confused, very sleepy, being sick again and again, or anything that worries you: get medical help now.{!beyondAll && ` Otherwise tell ${provider ?? 'your provider'}.`}</p>
      {beyondAll && <p>40 g a day is the most that the article and supplement references mention. Please take no more today, and ring your pharmacist, doctor or poison line.</p>}
      <CallPoisonLine />
      <CallEmergency quiet />
      <p class="small"><a href="/app/red-flags">When to get help</a></p>
    </section>
  )
}
