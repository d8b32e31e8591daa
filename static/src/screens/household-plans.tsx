/** Whose plan is where: a row for each person whose meals and doses this account sees. */
import { useHousehold, usePeople } from '../components/app-state.tsx'
import { Avatar } from '../components/avatar.tsx'
import { Icon } from '../components/icon.tsx'
import { stepWords } from '../components/plan/plan-words.ts'
import type { Plan } from '../records/plan.ts'

export function HouseholdPlans() {
  const { people } = usePeople()
  const plans = useHousehold()?.plans
  if (!plans) return null
  const seen = people.filter((person) => person.may.includes('eaten'))
  return (
    <section class="section" aria-labelledby="plans">
      <h2 id="plans">Plans</h2>
      <ul class="list">
        {seen.map((person) => (
          <li key={person.id}>
            <a class="list__row" href={`/app/plan/${person.id}`}>
              <Avatar person={person} />
              <span class="list__words">
                <span class="list__title">{person.name}’s plan</span>
                <span class="list__more">{inShort(plans.filter((plan) => plan.person === person.id))}</span>
              </span>
              <Icon name="chevron-right" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** "L-glutamine powder: breakfast 2.5 g, dinner 5 g"; said as well when there is none. */
function inShort(plans: Plan[]): string {
  if (plans.length === 0) return 'nothing agreed'
  return plans.map((plan) => {
    const step = plan.steps.at(-1)
    return `${plan.title}: ${plan.state === 'paused' || !step ? 'paused' : stepWords(step)}`
  }).join(' · ')
}
