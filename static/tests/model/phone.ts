/// <reference types="node" />
/**
 * The phones of the model, driven line by line: one command in, one answer out, JSON both ways. Every
 * request that a phone makes of its server goes out as a line too, and waits until an answer comes in.
 */
import 'fake-indexeddb/auto'
import { createInterface } from 'node:readline'
import type { Bases } from '../../src/store/bases.ts'
import type { Change } from '../../src/store/journal.ts'
import type { Identity } from '../../src/store/phone.ts'
import type { OutboxItem } from '../../src/store/shape.ts'
import { StorageTrouble } from '../../src/store/trouble.ts'
import { STRETCH } from '../../src/sync/ahead.ts'
import { type Fetch, round } from '../../src/sync/exchange.ts'
import { type Device, killTab, newDevice, openTab, type Tab } from './devices.ts'
import { copyAll, type Failure, Storage } from './storage.ts'
import { sentOps } from '../../src/store/sent.ts'

interface Command {
  call: number
  do: keyof typeof commands
  device: string
  tab: string
  now: number
  /** Whether an exchange asks on while it stores an answer. */
  ahead?: boolean
  [more: string]: unknown
}

type Answer = { status: number; body: string } | { fail: true }

const devices = new Map<string, Device>()
const tabs = new Map<string, Tab>()
const asked = new Map<number, (answer: Answer) => void>()
let fetches = 0

const say = (line: object) => void process.stdout.write(`${JSON.stringify(line)}\n`)
const deviceOf = ({ device }: Command) => devices.get(device)!
const tabOf = ({ tab }: Command) => tabs.get(tab)!

function fetchFor(call: number): Fetch {
  return (_, init) =>
    new Promise((resolve, reject) => {
      const id = ++fetches
      asked.set(id, answer => {
        if ('fail' in answer) reject(new TypeError('Failed to fetch'))
        else resolve(new Response(answer.body, { status: answer.status, headers: { 'Content-Type': 'application/json' } }))
      })
      say({ fetch: id, call, body: String(init.body) })
    })
}

const commands = {
  reset() {
    tabs.forEach(killTab)
    tabs.clear()
    devices.clear()
    asked.clear()
  },
  device(command: Command) {
    devices.set(command.device, newDevice(command['seed'] as number, command['locks'] as boolean, command.now))
  },
  async clone(command: Command) {
    const made = newDevice(command['seed'] as number, command['locks'] as boolean, command.now)
    devices.set(command['to'] as string, made)
    await copyAll(deviceOf(command).storage.factory, made.storage.factory)
  },
  evict(command: Command) {
    deviceOf(command).storage = new Storage()
  },
  fail(command: Command) {
    deviceOf(command).storage.fail(command['failure'] as Failure | undefined)
  },
  async open(command: Command) {
    tabs.set(command.tab, await openTab(command.tab, deviceOf(command), command['identity'] as Identity))
    return { device: tabOf(command).phone.device }
  },
  kill(command: Command) {
    killTab(tabOf(command))
    tabs.delete(command.tab)
  },
  base: (command: Command) => tabOf(command).journal.draftBase(command['record'] as string),
  async save(command: Command) {
    const tab = tabOf(command)
    const seen = command['seen'] as Record<string, Bases> | undefined
    const options = { fresh: command['fresh'] as boolean, ...(seen ? { seen } : {}) }
    const saved = await tab.journal.save(command['changes'] as Change[], options)
    tab.acts.set(saved.act, saved)
    return { act: saved.act }
  },
  undo: (command: Command) => tabOf(command).acts.get(command['act'] as string)!.undo(),
  /** Straight into the outbox, as another version of the app, or a fault of it, would have left it there. */
  put: (command: Command) =>
    tabOf(command).journal.store.write(['outbox'], async tx => {
      for (const op of command['ops'] as OutboxItem[]) await tx.objectStore('outbox').add({ ...op, state: 'waiting' })
    }),
  round({ tab, call, ahead }: Command) {
    const { journal, phone } = tabs.get(tab)!
    return round(journal, phone, fetchFor(call), ahead ? STRETCH : 0)
  },
  answer(command: Command) {
    const id = command['fetch'] as number
    asked.get(id)!(command['answer'] as Answer)
    asked.delete(id)
  },
  dump,
}

/**
 * All that one journal holds, and what its screens would show of what waits. An exchange that asks on may be
 * storing an answer meanwhile: then all is read once more, for no screen shows two moments at once.
 */
async function dump(command: Command): Promise<object> {
  const { journal, device } = tabOf(command)
  device.storage.fail(undefined)
  for (;;) {
    const held = await holdings(journal)
    const about = [...new Set(held.outbox.map(item => item.record))]
    const entries = await Promise.all(about.map(id => journal.entry(id)))
    const counts = await journal.count()
    const { outbox, pull } = await holdings(journal)
    if (JSON.stringify([outbox, pull]) === JSON.stringify([held.outbox, held.pull])) return { ...held, entries, counts }
  }
}

function holdings({ store }: Tab['journal']) {
  return store.read(['records', 'outbox', 'acknowledged', 'sent', 'attention', 'meta'], async tx => {
    const [records, outbox, acknowledged, attention, pull] = await Promise.all([
      tx.objectStore('records').getAll(),
      tx.objectStore('outbox').getAll(),
      sentOps(tx),
      tx.objectStore('attention').getAll(),
      tx.objectStore('meta').get('pull'),
    ])
    return { records, outbox, acknowledged, attention, pull: pull ?? null }
  })
}

async function obey(command: Command): Promise<void> {
  const device = devices.get(command.device) ?? tabs.get(command.tab)?.device
  if (device && command.now !== undefined) device.now = command.now
  try {
    say({ call: command.call, ok: (await commands[command.do](command)) ?? null })
  } catch (fault) {
    const kind = fault instanceof StorageTrouble ? fault.kind : undefined
    say({ call: command.call, trouble: kind ?? 'fault', error: fault instanceof Error ? (fault.stack ?? '') : String(fault) })
  }
}

createInterface({ input: process.stdin }).on('line', line => void obey(JSON.parse(line) as Command))
