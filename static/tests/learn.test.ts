/** What Learn says can be looked up: every statement of the article is answered, every number leads to its source. */
import { expect, test } from 'vitest'
import { PARTS } from '../src/learn/claims.ts'
import { REFERENCES } from '../src/learn/references.ts'
import { SECTIONS } from '../src/learn/sections.ts'

const claims = PARTS.flatMap(part => part.claims)
const texts = [...SECTIONS.flatMap(section => section.paragraphs), ...claims.map(({ known }) => known)]
const cited = new Set(texts.flatMap(text => [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number))))
/** What the health reference marks as unsure: not printed, and nothing rests on it. */
const UNSURE = [23, 24]

test('there are fourteen sections, each at an address of its own', () => {
  expect(SECTIONS).toHaveLength(14)
  expect(new Set(SECTIONS.map(({ key }) => key)).size).toBe(14)
})

test('each of the article’s forty-four statements is answered, in its order', () => {
  expect(claims.map(({ number }) => number)).toEqual(Array.from({ length: 44 }, (_, at) => at + 1))
  for (const { says, known } of claims) expect([says.length > 10, known.length > 10]).toEqual([true, true])
})

test('a statement is called supported or mixed only where something is said for it', () => {
  for (const { number, grade, known } of claims) if (grade === 'mixed') expect(known, String(number)).toMatch(/\[\d+\]|Nobody|Mainly|It names none|Reasonable/)
})

test('each number leads to a source, each source is used, and none is one that is unsure', () => {
  expect([...cited].sort((one, other) => one - other)).toEqual(Object.keys(REFERENCES).map(Number))
  for (const number of UNSURE) expect(REFERENCES[number]).toBeUndefined()
})

test('figures are those of the health reference', () => {
  const all = texts.join(' ')
  for (const figure of ['79.6 %', '5.8 %', '106 adults', '88 %', '60 %', '352 people', '46.5 %', '43.5 %', '194 people', '37.5 %', '14 g a day', '58 studies', '23 people']) {
    expect(all).toContain(figure)
  }
})
