import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawingOf } from '../src/components/icon-first.ts'
import { kinds } from '../src/kinds/kind.ts'

const src = new URL('../src/', import.meta.url)
const unknown = drawingOf('')

test('a row of any kind has its drawing before the other screens have come', () => {
  for (const kind of kinds) expect(drawingOf(kind.icon), kind.icon).not.toBe(unknown)
})

test('what the first screen draws is there before the other screens have come', () => {
  const first = [...filesOf(new URL('app.tsx', src))]
  expect(first.length).toBeGreaterThan(20)
  for (const file of first) known(file)
})

test('every drawing that a screen names is there', async () => {
  await import('../src/components/icon-others.ts')
  for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' })) if (file.endsWith('.tsx')) known(new URL(file, src).href)
})

function known(file: string): void {
  for (const name of namesIn(readFileSync(new URL(file), 'utf8'))) expect(drawingOf(name), `${file} names ${name}`).not.toBe(unknown)
}

/** A file and all that it imports; not what comes later, by import(). */
function filesOf(file: URL, found = new Set<string>()): Set<string> {
  if (found.has(file.href) || !/\.tsx?$/.test(file.href)) return found
  found.add(file.href)
  const text = readFileSync(file, 'utf8').replace(/^import type .*$/gm, '')
  for (const [, other = ''] of text.matchAll(/ from '(\.[^']+)'/g)) filesOf(new URL(other, file), found)
  return found
}

/** As screens write them: `<Icon name="plus" />`, `icon="plus"`, `icon: 'plus'`. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/<Icon name="([\w-]+)"|\bicon(?:=|: )["']([\w-]+)["']/g)].flatMap(([, one, other]) => one ?? other ?? [])
}
