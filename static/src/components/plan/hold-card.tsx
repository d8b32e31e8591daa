/** A ramp that waits by itself, because of what happened: never silently, and with the way on. */
import { fieldOf } from '../../kinds/kind.ts'
import { localAt, zoneHere } from '../../records/day.ts'
import { isPausing } from '../../records/holding.ts'
import type { Plan } from '../../records/plan.ts'
import { occurredOf, personOf } from '../../records/record.ts'
import { useHousehold, useStored } from '../app-state.tsx'
import { dateWords } from '../day-heading.tsx'
import { Icon } from '../icon.tsx'

export function HoldCard({ plan, day }: { plan: Plan; day: string }) {
  const mayChange = ['owner', 'adult'].includes(useHousehold()?.me.role ?? '')
  const events = useStored((journal) => journal.ofKind('event'), [])
  const { hold, provider } = plan
  if (!hold || plan.state !== 'running') return null
  // Who may not see how the person feels has no such entry, and is told that something was, not what.
  const event = events?.find((entry) => isPausing(entry) && personOf(entry.doc) === plan.person && occurredOf(entry.doc)?.at === hold.since)
  const named = fieldOf('event', 'event')?.options.find(([key]) => key === event?.doc['event'])?.[1]
  const when = dateWords(localAt(hold.since, zoneHere()).slice(0, 10), day)
  return (
    <section class="card card--wash-turmeric" aria-label={`${plan.title} is paused`}>
      <p class="eyebrow"><Icon name="pill" />{plan.title}</p>
      <h2>Paused: {hold.why === 'sign' ? 'a sign was ticked' : named ?? 'something happened'}, {when}</h2>
      <p>{hold.why === 'sign' ? 'Nothing is due until somebody says “seen” or “being seen”.' : `${provider.name} should know of it. Nothing is due until it was agreed anew.`}</p>
      {event && <p class="small soft">Written down by mistake? Delete it: <a href={`/app/entry/${event.id}`}>the entry</a>.</p>}
      {hold.why === 'sign' && <a class="button button--quiet" href="/app/red-flags">When to get help</a>}
      {hold.why === 'event' && mayChange && <a class="button button--quiet" href={`/household/people/${plan.person}/plans/${plan.id}/reconfirm`}>It was agreed anew<span class="visually-hidden"> (with a network)</span></a>}
    </section>
  )
}
