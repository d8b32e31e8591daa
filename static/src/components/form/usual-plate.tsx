/** What was last on the table at this time of day, in one tap: foods and who had them otherwise, never a dose. */
import { mapOf } from '../../kinds/kind.ts'
import { dayOf } from '../../records/day.ts'
import { lastPlate } from '../../records/habit.ts'
import { mealOf } from '../../records/mealtime.ts'
import { momentOf, whenFault } from '../../records/when.ts'
import { useNow } from '../app-state.tsx'
import { weekday } from '../day-heading.tsx'
import { Icon } from '../icon.tsx'
import type { Form } from './form.ts'
import { useLately } from './lately.tsx'
import { listed } from './save-words.ts'

export function UsualPlate({ form }: { form: Form }) {
  const sittings = useLately()
  const now = useNow()
  const { units, people, when, typed } = form.draft
  const begun = mapOf(units, 'foods').length > 0 || (typed['foods'] ?? '').trim() !== ''
  if (begun || whenFault(when, now, form.zone) !== undefined) return null
  const moment = momentOf(when, now, form.zone)
  const plate = lastPlate(sittings, { meal: mealOf(units['meal'], moment.local), people, day: dayOf(moment), now })
  if (!plate) return null
  const take = () => form.change(draft => ({ ...draft, units: { ...draft.units, ...plate.units }, except: { ...draft.except, ...plate.except } }))
  return (
    <button class="usual-plate" type="button" onClick={take}>
      <span class="add-tile__icon"><Icon name="utensils" /></span>
      <span class="list__words">
        <span class="list__more">{asWords(plate.day, dayOf(moment))}</span>
        <b>{listed(plate.foods)}</b>
      </span>
    </button>
  )
}

/** "As yesterday", "As on Monday", "As on 3 Nov". */
function asWords(day: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000)
  if (days === 1) return 'As yesterday'
  return `As on ${days < 7 ? weekday(day) : new Date(`${day}T12:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })}`
}
