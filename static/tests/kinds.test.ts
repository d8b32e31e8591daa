import { expect, test } from 'vitest'
import { check } from '../src/kinds/check.ts'
import { detail, headline, kindOf, kinds, mapOf } from '../src/kinds/kind.ts'
import { meal, PERSON } from './device.ts'

const about = { person: PERSON, occurred: meal('').set['occurred']! }

test.for([
  ['meal', { 'foods/b': { name: 'banana' }, 'foods/a': { name: 'oat porridge' }, meal: 'breakfast' }, 'oat porridge, banana', 'Breakfast'],
  ['meal', { meal: 'lunch' }, 'Lunch', ''],
  ['dose', { quantity: { amount: 5, unit: 'g' }, product_name: 'L-glutamine powder', with_food: 'with' }, '5 g L-glutamine powder', 'With food'],
  ['dose', { product_name: 'L-glutamine powder', skipped: 'forgot' }, 'L-glutamine powder · skipped: forgot', ''],
  ['checkin', { 'ratings/headache': 0, 'ratings/fatigue': 4, sleep: 7 }, 'fatigue 4 · headache 0', 'hours slept 7'],
  ['symptom', { symptom: 'headache', severity: 6 }, 'Headache · 6 of 10', ''],
  ['symptom', { symptom: 'other', words: 'tingling', severity: 2 }, 'tingling · 2 of 10', ''],
  ['stool', { type: '4', blood: true }, 'Type 4 · blood', ''],
  ['event', { event: 'other', words: 'Moved house' }, 'Moved house', ''],
  ['sign', { sign: 'lump', words: 'a lump in the tummy', cleared: 'being_seen' }, 'a lump in the tummy · Being seen', ''],
  ['note', { words: 'slept badly' }, 'slept badly', ''],
  ['question', { words: 'What is my limit?', asked: true }, 'What is my limit?', 'asked'],
  ['product', { title: 'L-glutamine powder', scoop: { amount: 5, unit: 'g' } }, 'L-glutamine powder · 5 g', ''],
  ['blood_test', { anything: 1 }, 'blood test', ''],
] as const)('a %s %j reads "%s"', ([kind, doc, first, second]) => {
  expect(headline(kind, { ...about, ...doc })).toBe(first)
  expect(detail(kind, { ...about, ...doc })).toBe(second)
})

test('the entries of a map come in the order of their keys', () => {
  expect(mapOf({ 'foods/b': 1, 'foods/a': 2, food: 3, 'foods/c': null }, 'foods')).toEqual([['a', 2], ['b', 1]])
})

test('every kind can be checked, and a whole entry has no faults', () => {
  expect(kinds.map(kind => kind.name)).toEqual(
    ['meal', 'dose', 'checkin', 'symptom', 'stool', 'event', 'sign', 'note', 'question', 'product', 'usual_meal'])
  expect(check('meal', meal('soup').set, true)).toEqual([])
})

test.for([
  ['note', { ...about }, true, 'words', 'is needed'],
  ['note', { words: '' }, false, 'words', 'cannot be empty'],
  ['note', { words: null }, false, 'words', 'is needed'],
  ['note', { words: 'x'.repeat(4001) }, false, 'words', 'can have at most 4000 letters'],
  ['symptom', { severity: 11 }, false, 'severity', 'cannot be more than 10'],
  ['dose', { quantity: { amount: 0, unit: 'g' } }, false, 'quantity', 'must be more than 0'],
  ['dose', { quantity: { amount: 5, unit: 'spoon' } }, false, 'quantity', 'must be one of the choices'],
  ['meal', { foods: {} }, false, 'foods', 'is not written like this'],
  ['meal', { 'foods/A b': { name: 'x' } }, false, 'foods/A b', 'has a name that is too long or odd'],
] as const)('%s %j: %s %s', ([kind, set, isNew, unit, why]) => {
  expect(check(kind, set, isNew)).toContainEqual({ unit, label: expect.any(String), why })
})

test('a unit that this version does not know passes, as it does on the server', () => {
  expect(check('note', { mood: 'blue' }, false)).toEqual([])
  expect(check('blood_test', { anything: [1] }, true)).toEqual([])
  expect(kindOf('blood_test')).toBeUndefined()
})
