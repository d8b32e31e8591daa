/// <reference types="node" />
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'

const here = fileURLToPath(new URL('..', import.meta.url))
const read = (name: string) => readFileSync(`${here}dist/${name}`, 'utf8')

beforeAll(() => void execFileSync('node', ['build.mjs'], { cwd: here }), 60_000)

test('every file that the shell names was built, and is in the worker’s list', () => {
  const page = read('app.html')
  const named = [...page.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map(([, path]) => path!)
  expect(named.length).toBeGreaterThan(6)
  const worker = read('sw.js')
  for (const path of named) {
    expect(existsSync(`${here}dist/${path.slice('/static/'.length)}`), path).toBe(true)
    if (!path.includes('apple-touch-icon')) expect(worker).toContain(path)
  }
  expect(worker).toContain('"/app/"')
})

test('the shell is the same for everyone and runs nothing inline', () => {
  const page = read('app.html')
  expect(page).not.toMatch(/%[\w.-]+%/)
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/)
  expect(page).not.toMatch(/\son\w+=|style=/)
})

test('the first screen takes two scripts, together at most 40 kB', () => {
  const files = [...read('app.html').matchAll(/(?:modulepreload" href|module" src)="\/static\/([^"]+)"/g)].map(([, file]) => file!)
  expect(files).toHaveLength(2)
  const bytes = files.map(file => gzipSync(read(file), { level: 9 }).length).reduce((sum, size) => sum + size)
  expect(bytes).toBeLessThanOrEqual(40_000)
})

test('the manifest can be installed: its icons exist, maskable apart from any', () => {
  const manifest = JSON.parse(read('manifest.webmanifest')) as { icons: { src: string; purpose: string }[]; scope: string; start_url: string }
  expect(manifest.icons.map(icon => icon.purpose).sort()).toEqual(['any', 'any', 'maskable'])
  for (const { src } of manifest.icons) expect(existsSync(`${here}dist/${src.slice('/static/'.length)}`), src).toBe(true)
  expect(manifest.start_url.startsWith(manifest.scope)).toBe(true)
})
