import { describe, expect, test } from 'vitest'
import { anchorOf, numberAt, numberOfKey } from '../src/components/form/scale-range.ts'
import { saveWords, savedWords } from '../src/components/form/save-words.ts'
import { kindOf, type Kind } from '../src/kinds/kind.ts'
import { emptyDraft, type Draft } from '../src/records/draft.ts'
import { addFoods, foodsSeen, splitFoods, suggestFoods } from '../src/records/foods.ts'
import { measures, readNumber } from '../src/records/quantity.ts'
import { settledWhen, timeChips, whenFault } from '../src/records/when.ts'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const ZONE = 'Europe/Berlin'
const TEN = { min: 0, max: 10 }
const nameOf = (id: string) => ({ a: 'Alice', m: 'Mia', b: 'Bob' })[id] ?? '?'

function said(kind: string, over: Partial<Draft>, several = true) {
  return { kind: kindOf(kind) as Kind, draft: { ...emptyDraft(['a'], NOW), ...over }, several, nameOf, zone: ZONE, now: NOW }
}

describe('what Save says', () => {
  test('names the people, when there are several', () => {
    expect(saveWords(said('note', {}))).toBe('Save for Alice')
    expect(saveWords(said('meal', { people: ['a', 'm', 'b'] }))).toBe('Save lunch for Alice, Mia and Bob')
    expect(saveWords(said('note', {}, false))).toBe('Save')
  })

  test('records who had which dose with the meal', () => {
    const dose = { product: 'p', unit: 'g', amounts: { a: '5', m: '2,5', b: '' } }
    const meal = said('meal', { people: ['a', 'm', 'b'], dose })
    expect(saveWords(meal)).toBe('Save lunch\u00a0· Alice 5 g\u00a0· Mia 2.5 g\u00a0· Bob')
    expect(savedWords(meal)).toBe('Alice had 5 g · Mia had 2.5 g · saved on this phone')
  })

  test('says the amount of a dose on its own', () => {
    const dose = said('dose', { typed: { 'quantity.amount': '2', 'quantity.unit': 'capsule' } })
    expect(saveWords(dose)).toBe('Save for Alice · 2 capsules')
    expect(savedWords(dose)).toBe('Alice had 2 capsules · saved on this phone')
  })
})

describe('a row of numbers', () => {
  test('answers with the number under the finger, to the very edges', () => {
    expect([-5, 0, 29, 31, 327, 328, 400].map(x => numberAt(x, 328, TEN))).toEqual([0, 0, 0, 1, 10, 10, 10])
  })

  test('says in words what a number means', () => {
    expect([0, 1, 3, 4, 6, 7, 10].map(value => anchorOf(value, TEN))).toEqual([
      'none', 'can ignore it', 'can ignore it', 'gets in the way', 'gets in the way', 'stops me', 'stops me'
    ])
    expect(anchorOf(2, { min: 1, max: 5 })).toBe('')
  })

  test('lets the keyboard say zero, any digit, and nothing again', () => {
    expect(['4', '0', 'Home', 'Delete', 'ArrowRight'].map(key => numberOfKey(key, false, TEN))).toEqual([4, 0, 0, null, undefined])
    expect(numberOfKey('Home', true, TEN)).toBeUndefined()
  })
})

describe('foods in words', () => {
  test('are split at commas and keep their order', () => {
    expect(splitFoods(' oat  porridge,banana,, milk ')).toEqual(['oat porridge', 'banana', 'milk'])
    const units = addFoods({}, 'foods', 'soup, bread, soup', NOW)
    expect(Object.entries(units).sort().map(([, food]) => (food as { name: string }).name)).toEqual(['soup', 'bread'])
  })

  test('eaten before are offered from two letters of any word, and never twice', () => {
    const known = foodsSeen([{ doc: addFoods({}, 'foods', 'Black coffee, rye bread', NOW) }, { doc: addFoods({}, 'foods', 'blueberries, black COFFEE', NOW) }])
    expect(suggestFoods(known, 'b')).toEqual([])
    expect(suggestFoods(known, 'bl')).toEqual(['Black coffee', 'blueberries'])
    expect(suggestFoods(known, 'soup, br')).toEqual(['rye bread'])
    expect(suggestFoods(known, 'bl', ['black coffee'])).toEqual(['blueberries'])
  })
})

describe('amounts', () => {
  test('are read as people write them', () => {
    expect(['', ' 2,5 ', '.5', '5 g', '1e3'].map(readNumber)).toEqual([undefined, 2.5, 0.5, Number.NaN, Number.NaN])
  })

  test('are offered as measures of the product, whole and half', () => {
    expect(measures({ amount: 5, unit: 'g' }).map(({ words }) => words)).toEqual(['1 scoop · 5 g', '½ scoop · 2.5 g'])
    expect(measures({ amount: 1, unit: 'capsule' }).map(({ words }) => words)).toEqual(['1 capsule', '2 capsules'])
    expect(measures(undefined)).toEqual([])
  })
})

describe('when', () => {
  test('offers the latest mealtime that is over, yesterday named as such', () => {
    const words = (now: string) => timeChips(Date.parse(now), ZONE).map(chip => chip.words).slice(3)
    expect(words('2026-11-23T12:00:00Z')).toEqual(['Around lunch'])
    expect(words('2026-11-23T05:00:00Z')).toEqual(['Around dinner yesterday'])
  })

  test('keeps the time that was meant when a form is found again later', () => {
    expect(settledWhen({ minutes: 30 }, NOW, NOW + 60_000, ZONE)).toEqual({ minutes: 30 })
    expect(settledWhen({ minutes: 30 }, NOW, NOW + 3600_000, ZONE)).toEqual({ date: '2026-11-23', time: '12:30', around: '' })
  })

  test('does not take a time that is still to come', () => {
    expect(whenFault({ date: '2026-11-23', time: '13:00', around: '' }, NOW, ZONE)).toBeUndefined()
    expect(whenFault({ date: '2026-11-23', time: '18:00', around: '' }, NOW, ZONE)).toMatch(/still to come/)
    expect(whenFault({ date: '', time: '18:00', around: '' }, NOW, ZONE)).toMatch(/day/)
  })
})
