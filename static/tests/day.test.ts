import { expect, test } from 'vitest'
import { dayAfter, dayOf, momentAt, momentNow, spanOf, today } from '../src/records/day.ts'

const at = (iso: string) => Date.parse(iso)

test('a moment keeps the clock on the wall of its zone', () => {
  expect(momentNow(at('2026-11-23T12:40:30Z'), 'Europe/Berlin', 30)).toEqual({
    at: at('2026-11-23T12:10:30Z'), local: '2026-11-23T13:10', zone: 'Europe/Berlin', around: false,
  })
})

test.for([
  ['2026-07-01', '12:00', 'Europe/Berlin', '2026-07-01T10:00Z', 'an ordinary noon'],
  ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30Z', 'the first of two half past ones'],
  ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30Z', 'a half past two that never was'],
  ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45Z', 'a zone that moves by half an hour'],
  ['2026-01-01', '00:15', 'Asia/Kathmandu', '2025-12-31T18:30Z', 'a zone of odd quarters'],
] as const)('%s %s in %s is %s: %s', ([date, time, zone, instant]) => {
  expect(momentAt(date, time, zone, true)).toEqual({ at: at(instant), local: `${date}T${time}`, zone, around: true })
})

test('a day starts at four in the morning', () => {
  expect(dayOf(momentAt('2026-11-23', '03:59', 'Europe/Berlin', false))).toBe('2026-11-22')
  expect(dayOf(momentAt('2026-11-23', '04:00', 'Europe/Berlin', false))).toBe('2026-11-23')
  expect(today(at('2026-03-01T02:00Z'), 'Europe/Berlin')).toBe('2026-02-28')
})

test('a day is asked for widely enough for every zone there is', () => {
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin']) {
    const [from, to] = spanOf('2026-11-23')
    for (const [date, time] of [['2026-11-23', '04:00'], ['2026-11-24', '03:59']] as const) {
      const moment = momentAt(date, time, zone, false)
      expect(dayOf(moment)).toBe('2026-11-23')
      expect(moment.at).toBeGreaterThanOrEqual(from)
      expect(moment.at).toBeLessThan(to)
    }
  }
})

test('days count on over months and clock changes', () => {
  expect(dayAfter('2026-10-31')).toBe('2026-11-01')
  expect(dayAfter('2028-03-01', -1)).toBe('2028-02-29')
})
