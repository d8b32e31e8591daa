import { expect, test } from 'vitest'
import { fileName, unsentFile } from '../src/store/export.ts'
import { exportSource } from '../src/store/export-source.ts'
import { seal } from '../src/store/seal.ts'
import { discardUnsent, sealedBeside, unsent } from '../src/store/unsent.ts'
import { countWords, namesOf } from '../src/components/unsent-words.ts'
import { waitUntilSent } from '../src/screens/sign-out-wait.ts'
import { exchange } from '../src/sync/exchange.ts'
import { alice, ledger, otherTab } from './cast.ts'
import { ALICE, device, dose, meal, NOW, tab } from './device.ts'
import { Server } from './server.ts'

const BOB = { ...ALICE, actor: '01900000-0000-7000-8000-0000000000b0', actorName: 'Bob' }

test('unsent is what the status line counts: what waits and what was refused', async () => {
  const cast = await alice()
  cast.server.refuses = () => 'not_allowed'
  await cast.journal.save([meal('poison')])
  await cast.send()
  await cast.journal.save([meal('soup'), dose(5)])
  const found = await unsent(cast.journal)
  const { waiting, attention } = await cast.journal.count()
  expect([found.waiting.length, found.refused.length, found.all.length]).toEqual([waiting, attention, 3])
  expect(namesOf(found.all, found.docs)).toEqual(['Meal: poison', 'Meal: soup', 'Dose: 5 g'])
})

test('several changes of one entry are called changes, and it is named once', async () => {
  const { journal } = await alice()
  const soup = meal('soup')
  await journal.save([soup])
  await journal.save([{ ...soup, set: { note: 'hot' } }])
  const { all, docs } = await unsent(journal)
  expect(countWords(all)).toBe('2 changes')
  expect(namesOf(all, docs)).toEqual(['Meal: soup'])
  expect(countWords(all.slice(0, 1))).toBe('1 entry')
})

test('only what was named is discarded; what was written meanwhile stays', async () => {
  const cast = await alice()
  await cast.journal.save([meal('soup')])
  const { all } = await unsent(cast.journal)
  const other = await otherTab(cast)
  await other.journal.save([meal('bread')])
  await discardUnsent(cast.journal, all)
  const left = await unsent(cast.journal)
  expect(namesOf(left.all, left.docs)).toEqual(['Meal: bread'])
})

test('sealed, a journal keeps what is unsent and nothing that the server has', async () => {
  const on = device()
  const server = new Server()
  const first = await tab(on)
  const [sent, kept] = [meal('sent'), meal('kept')]
  await first.journal.save([sent])
  await exchange(first.journal, first.phone, server.fetch)
  await first.journal.save([kept])
  await first.phone.signOut({ keep: true })
  await seal(first.journal)
  first.journal.close()
  const back = await tab(on)
  expect(await back.journal.entry(sent.record)).toBeUndefined()
  expect(await back.journal.household()).toBeUndefined()
  await exchange(back.journal, back.phone, server.fetch)
  expect(await ledger({ ...back, on, server, send: () => exchange(back.journal, back.phone, server.fetch) })).toEqual({ sent: 2, waiting: 0, attention: 0 })
  expect(await back.journal.entry(sent.record)).toMatchObject({ state: 'sent' })
  back.journal.close()
})

test('an answer that comes after the sealing brings nothing back and loses nothing', async () => {
  const cast = await alice()
  await cast.journal.save([meal('soup')])
  const late = async (url: string, init: RequestInit) => {
    const answer = await cast.server.fetch(url, init)
    await seal(cast.journal)
    return answer
  }
  let once = true
  await exchange(cast.journal, cast.phone, async (url, init) => (once ? ((once = false), late(url, init)) : Promise.reject(new TypeError('no network'))))
  expect((await cast.journal.count()).waiting).toBe(1)
  await cast.send()
  expect(await ledger(cast)).toEqual({ sent: 1, waiting: 0, attention: 0 })
})

test('another account is told how much waits beside it, and for whom, and no more', async () => {
  const on = device()
  const first = await tab(on)
  await first.journal.save([meal('secret')])
  await first.journal.save([meal('secret too')])
  first.journal.close()
  const bob = await tab(on, BOB)
  expect(await sealedBeside(on, bob.phone.known(), BOB)).toEqual([{ actorName: 'Alice', householdName: 'The Millers', count: 2 }])
  expect(await sealedBeside(on, bob.phone.known(), ALICE)).toEqual([])
  bob.journal.close()
})

test('the file holds every unsent act whole, in words and as it was to be sent', async () => {
  const cast = await alice()
  cast.server.refuses = op => (op.kind === 'dose' ? 'bad_value' : undefined)
  const [soup, its] = [meal('soup'), dose(5)]
  await cast.journal.save([soup, its])
  await cast.send()
  await cast.journal.save([meal('bread')])
  const source = await exportSource(cast.journal, undefined)
  const file = JSON.parse(JSON.stringify(unsentFile(source))) as ReturnType<typeof unsentFile>
  expect(file).toMatchObject({ format: 'villi-unsent', version: 1, account: { name: 'Alice' }, server: ALICE.instance })
  expect(file.acts.map(act => act.changes.map(change => change.in_words))).toEqual([['Meal: soup', 'Dose: 5 g'], ['Meal: bread']])
  const [whole] = file.acts
  expect(whole!.changes[1]).toMatchObject({ state: 'refused', code: 'bad_value', says: { 'How much': '5 g' }, op: { act: whole!.act, schema: 2, on: '', record: its.record, kind: 'dose', set: its.set } })
  expect(whole!.changes[0]).toMatchObject({ when: '2026-11-23 12:00 (UTC)', op: { set: soup.set } })
  const ids = [...(await cast.journal.attention()), ...(await unsent(cast.journal)).waiting].map(op => op.id)
  expect(file.acts.flatMap(act => act.changes.map(change => change.op.id)).sort()).toEqual(ids.sort())
})

test('a file of one act holds no other', async () => {
  const { journal } = await alice()
  await journal.save([meal('soup')])
  await journal.save([meal('bread')])
  const [first] = (await unsent(journal)).all
  const source = await exportSource(journal, undefined, new Set([first!.id]))
  expect(unsentFile(source).acts).toHaveLength(1)
  expect(fileName(NOW)).toBe('villi-unsent-2026-11-23-1200.json')
})

test('signing out waits until all is sent, not for what was refused, and not without a network', async () => {
  const cast = await alice()
  await cast.journal.save([meal('soup')])
  await waitUntilSent(cast.journal, 60_000, () => true)
  const sent = waitUntilSent(cast.journal, 60_000, () => false)
  await cast.send()
  await sent
  cast.server.refuses = () => 'not_allowed'
  await cast.journal.save([meal('poison')])
  await cast.send()
  await waitUntilSent(cast.journal, 60_000, () => false)
})
