import { expect, test } from 'vitest'
import type { HouseholdBlock } from '../src/records/household.ts'
import { fromNote, fromServer } from '../src/screens/forgotten.ts'

const clock = () => 'Mon 14:02'

test('what was lost and what comes back is said in one sentence each', () => {
  const at = { heard: 1, at: 2 }
  expect(fromNote({ unsent: 3, entries: 120, ...at })).toMatchObject({ words: '3 entries were not sent yet and are lost here. 120 come back from the server.', isGrave: true })
  expect(fromNote({ unsent: 1, entries: 1, ...at }).words).toBe('1 entry was not sent yet and is lost here. 1 comes back from the server.')
  expect(fromNote({ unsent: 0, entries: 5, ...at })).toMatchObject({ words: 'Nothing is lost: all had been sent. 5 come back from the server.', isGrave: false })
  expect(fromNote({ unsent: 2, entries: 0, ...at }).words).toBe('2 entries were not sent yet and are lost here.')
})

function household(forgot?: object): HouseholdBlock {
  return { devices: [{ id: 'new', mine: true }, { id: 'old', mine: true, ...(forgot ? { forgot } : {}) }] } as unknown as HouseholdBlock
}

test('the server tells of a phone that was cleared to its successor alone', () => {
  const forgot = { at: 2, unsent: 3, heard: 1, successor: 'new' }
  expect(fromServer(household(forgot), 'new', clock)?.words).toBe(
    'When it was last heard from, Mon 14:02, 3 entries were not sent yet. They are lost here, and so is what was written after that. The rest comes back from the server.',
  )
  expect(fromServer(household(forgot), 'other', clock)).toBeUndefined()
  expect(fromServer(household(), 'new', clock)).toBeUndefined()
  expect(fromServer(undefined, 'new', clock)).toBeUndefined()
  expect(fromServer(household({ ...forgot, unsent: 0 }), 'new', clock)).toMatchObject({ isGrave: false })
})
