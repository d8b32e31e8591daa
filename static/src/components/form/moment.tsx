/** A day and, if it is known, a time: since when, until when. Blank means nothing was said. */
import { Grouped, idOf } from './field.tsx'
import { whyOf, type ControlProps } from './form.ts'

export function MomentBox({ form, field }: ControlProps) {
  return (
    <Grouped unit={field.name} label={field.label} hint={field.hint} why={whyOf(form.faults, field.name)}>
      <DayAndTime
        unit={field.name} date={form.draft.typed[`${field.name}.date`] ?? ''} time={form.draft.typed[`${field.name}.time`] ?? ''}
        onDate={date => form.type(`${field.name}.date`, date)} onTime={time => form.type(`${field.name}.time`, time)}
      />
    </Grouped>
  )
}

interface Boxes {
  unit: string
  date: string
  time: string
  latest?: string
  onDate: (date: string) => void
  onTime: (time: string) => void
}

export function DayAndTime({ unit, date, time, latest, onDate, onTime }: Boxes) {
  return (
    <div class="day-time">
      <label class="day-time__part" for={`${idOf(unit)}-date`}>
        <span class="small soft">Day</span>
        <input class="control" id={`${idOf(unit)}-date`} type="date" value={date} max={latest} onInput={event => onDate(event.currentTarget.value)} />
      </label>
      <label class="day-time__part" for={`${idOf(unit)}-time`}>
        <span class="small soft">Time</span>
        <input class="control" id={`${idOf(unit)}-time`} type="time" value={time} onInput={event => onTime(event.currentTarget.value)} />
      </label>
    </div>
  )
}
