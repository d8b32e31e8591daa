import { describe, expect, it } from 'vitest'
import { momentAt } from '../src/records/day.ts'
import { dayOfEntry, ofDay, withDosesBesideMeals } from '../src/records/person-day.ts'
import { overlay } from '../src/records/record.ts'
import type { Units } from '../src/kinds/kind.ts'

const alice = { id: 'alice', day_start: '04:00' }
const owl = { id: 'owl', day_start: '06:00' }

function entry(id: string, kind: string, person: string, date: string, time: string, more: Units = {}) {
  const set: Units = { person, occurred: { ...momentAt(date, time, 'Europe/Berlin', false) }, ...more }
  return overlay(undefined, [{ id: `op-${id}`, act: 'act', record: id, kind, base: 0, after: [], set, at: 1 }])
}

describe('a person’s day', () => {
  it('begins when that person’s day begins', () => {
    const late = ['alice', 'owl'].map(person => entry(person, 'note', person, '2026-11-24', '05:00'))
    expect(late.map(one => dayOfEntry(one, [alice, owl]))).toEqual(['2026-11-24', '2026-11-23'])
  })

  it('holds one person’s entries, or those of everybody in sight', () => {
    const all = [entry('a', 'note', 'alice', '2026-11-23', '12:00'), entry('o', 'note', 'owl', '2026-11-23', '12:00'), entry('x', 'note', 'stranger', '2026-11-23', '12:00')]
    expect(ofDay(all, '2026-11-23', [alice, owl], 'owl').map(one => one.id)).toEqual(['o'])
    expect(ofDay(all, '2026-11-23', [alice, owl], undefined).map(one => one.id)).toEqual(['a', 'o'])
  })
})

describe('a meal and its dose', () => {
  it('stand together whatever was written between them', () => {
    const meal = entry('meal', 'meal', 'alice', '2026-11-23', '12:00')
    const note = entry('note', 'note', 'alice', '2026-11-23', '12:00')
    const dose = entry('dose', 'dose', 'alice', '2026-11-23', '12:00', { meal_entry: 'meal' })
    expect(withDosesBesideMeals([meal, note, dose]).map(({ entry: one, linked }) => [one.id, linked])).toEqual([
      ['meal', false], ['dose', true], ['note', false],
    ])
  })

  it('a dose whose meal is not there stands alone', () => {
    const dose = entry('dose', 'dose', 'alice', '2026-11-23', '12:00', { meal_entry: 'elsewhere' })
    expect(withDosesBesideMeals([dose])).toEqual([{ entry: dose, linked: false }])
  })
})
