/** A ramp as stairs with dates, read without a network; steps are taken on the server's page. */
import { plain } from '../../records/quantity.ts'
import type { Plan } from '../../records/plan.ts'
import { type Stair, stairsOf } from '../../records/stairs.ts'
import { useHousehold } from '../app-state.tsx'
import { dateWords } from '../day-heading.tsx'
import { stepWords } from './plan-words.ts'

export function Stairs({ plan, day }: { plan: Plan; day: string }) {
  const mayChange = ['owner', 'adult'].includes(useHousehold()?.me.role ?? '')
  const stairs = stairsOf(plan)
  if (stairs.length === 0) return null
  return (
    <div>
      <ol class="stairs plain" aria-label="The steps">
        {stairs.map((stair) => <OneStair key={stair.number} stair={stair} today={day} />)}
      </ol>
      {mayChange && plan.state === 'running' && (
        <a class="button button--quiet" href={`/household/people/${plan.person}/plans/${plan.id}`}>Step up, stay or step back<span class="visually-hidden"> (with a network)</span></a>
      )}
    </div>
  )
}

function OneStair({ stair, today }: { stair: Stair; today: string }) {
  const { standing, day, unit, on } = stair
  return (
    <li class={`stairs__step stairs__step--${standing}`} {...(standing === 'now' ? { 'aria-current': 'step' } : {})}>
      <span class="list__title">{plain(day)} {unit} a day</span>
      <span class="list__more">{standing === 'past' ? 'done' : standing === 'now' ? `since ${dateWords(on!, today)} · ${stepWords(stair)}` : `not before ${dateWords(on!, today)}`}</span>
    </li>
  )
}
