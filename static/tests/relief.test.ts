/** "Adequate relief this week?": once a week, from Sunday on. */
import { expect, test } from 'vitest'
import { isReliefAsked } from '../src/records/relief.ts'

const said = (day: string, answered = false) => ({ day, answered })

test.for([
  ['on Sunday, of one who began before', [said('2026-11-21')], '2026-11-22', true],
  ['on Saturday still, if nobody answered', [said('2026-11-21')], '2026-11-28', true],
  ['not in the first days', [said('2026-11-22'), said('2026-11-24')], '2026-11-24', false],
  ['not of one who never had a check-in', [], '2026-11-24', false],
  ['not twice a week', [said('2026-11-15'), said('2026-11-22', true)], '2026-11-28', false],
  ['again on the next Sunday', [said('2026-11-15'), said('2026-11-22', true)], '2026-11-29', true],
] as const)('%s', ([, checkins, today, asked]) => {
  expect(isReliefAsked(checkins, today)).toBe(asked)
})
