/** It is time to ask the provider again, or it soon will be: said once, in one card, seven days ahead. */
import type { Plan } from '../../records/plan.ts'
import { reviewOn } from '../../records/review.ts'
import { useHousehold } from '../app-state.tsx'
import { dateWords } from '../day-heading.tsx'

export function ReviewCard({ plan, day }: { plan: Plan; day: string }) {
  const mayChange = ['owner', 'adult'].includes(useHousehold()?.me.role ?? '')
  const review = reviewOn(plan, day)
  if (!review || plan.hold || plan.state !== 'running') return null
  const { name } = plan.provider
  const words = {
    announced: `On ${dateWords(review.asked, day)} it will be eight weeks since this was agreed. Ask ${name} whether it still holds.`,
    asked: `Eight weeks, and more: does it do anything? Ask ${name} whether it still holds. On ${dateWords(review.paused, day)} it pauses.`,
    paused: `Sixteen weeks, the longest course on a label: nothing is due until it was agreed anew with ${name}.`,
  }
  return (
    <section class="card card--wash-turmeric" aria-label={`${plan.title}: to be looked at again`}>
      <h2>{review.state === 'paused' ? `${plan.title} is paused` : 'Does it still hold?'}</h2>
      <p>{words[review.state]}</p>
      {mayChange && <a class="button button--quiet" href={`/household/people/${plan.person}/plans/${plan.id}/reconfirm`}>It still holds<span class="visually-hidden"> (with a network)</span></a>}
    </section>
  )
}
