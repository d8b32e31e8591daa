/** When it happened, in one tap; a date and a time only for those who want to pick. */
import { whyOf, type Form } from './form.ts'
import { momentNow } from '../../records/day.ts'
import { momentOf, pickedOf, sameWhen, timeChips, type When } from '../../records/when.ts'
import { useNow } from '../app-state.tsx'
import { described, idOf, Why } from './field.tsx'
import { DayAndTime } from './moment.tsx'

/** `pickOnly`: the time is known already (an edit), so only its day and time are offered. */
export function TimeChips({ form, pickOnly = false }: { form: Form, pickOnly?: boolean }) {
  const now = useNow()
  const { when } = form.draft
  const chips = pickOnly ? [] : timeChips(now, form.zone)
  const picking = !chips.some(chip => sameWhen(chip.when, when))
  const choose = (next: When) => form.change(draft => ({ ...draft, when: next }))
  const why = whyOf(form.faults, 'occurred')
  return (
    <div class="field" id={idOf('occurred')} role="group" aria-label="When" {...described('occurred', '', why)}>
      {!pickOnly && (
        <div class="chips times">
          {chips.map(chip => (
            <button class="chip" type="button" key={chip.words} aria-pressed={sameWhen(chip.when, when)} onClick={() => choose(chip.when)}>{chip.words}</button>
          ))}
          <button class="chip" type="button" aria-pressed={picking} onClick={() => choose({ ...picked(when, now, form.zone), around: '' })}>Pick a time</button>
        </div>
      )}
      {picking && <Picker when={when} zone={form.zone} now={now} onPick={choose} />}
      <Why unit="occurred" why={why} />
    </div>
  )
}

interface Picked {
  when: When
  zone: string
  now: number
  onPick: (when: When) => void
}

function Picker({ when, zone, now, onPick }: Picked) {
  const { date, time, around } = picked(when, now, zone)
  return (
    <DayAndTime
      unit="occurred" date={date} time={time} latest={momentNow(now, zone).local.slice(0, 10)}
      onDate={day => onPick({ date: day, time, around })} onTime={hour => onPick({ date, time: hour, around })}
    />
  )
}

function picked(when: When, now: number, zone: string): Exclude<When, { minutes: number }> {
  const boxes = 'minutes' in when ? pickedOf(momentOf(when, now, zone)) : when
  return 'minutes' in boxes ? { date: '', time: '', around: '' } : boxes
}
