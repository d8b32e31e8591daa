/** How an entry came to be, step by step: from the server's log, or from what this phone knows. Pure. */
import type { Json, Units } from '../kinds/kind.ts'
import { same } from './changed.ts'
import type { Op, Row } from './record.ts'

/** One operation, as the server's history tells it. */
export interface Told {
  op: string
  seq: number
  by: string
  by_name: string
  sent_by_name?: string
  device: string
  device_label: string
  at: number
  received_at: number
  base?: number
  after?: string[]
  /** Of a witness: the operation whose outcome another phone brought back. */
  of?: string | null
  set: Units
  status: string
}

export interface Change {
  unit: string
  /** Undefined where nobody here knows what it was. */
  before: Json | undefined
  after: Json
  /** kept: it stood · aside: another phone's value, written at the same time, stood. */
  became: 'kept' | 'aside'
}

export interface Step {
  key: string
  isFirst: boolean
  by: string
  name: string
  device: string
  label: string
  at: number
  /** When it reached the server, where that was much later. */
  received: number | null
  changes: Change[]
  /** Who brought it back, where the server had forgotten it. */
  brought: string
  isWaiting: boolean
}

/** A phone without a network, a clock a little off: less than this is not worth a word. */
const MUCH = 10 * 60_000

interface Standing {
  value: Json
  seq: number
  op: string
  at: number
}

/** `isWhole`: the first of `history` made the entry. Else what stood before it is not known. */
export function stepsOf(history: Told[], isWhole: boolean): Step[] {
  const doc = new Map<string, Standing>()
  const there = new Set(history.map(({ op }) => op))
  // The author's own operation came after all: what others remembered of it says nothing new.
  return history.filter(({ of }) => !of || !there.has(of)).map((told, at) => ({
    key: told.op,
    isFirst: isWhole && at === 0,
    by: told.by,
    name: told.by_name,
    device: told.device,
    label: told.device_label,
    at: told.at,
    received: told.received_at - told.at > MUCH && told.status !== 'witness' ? told.received_at : null,
    changes: Object.entries(told.set).map(([unit, value]) => changed(doc, told, unit, value, isWhole)),
    brought: told.status === 'witness' ? (told.sent_by_name ?? '') || 'another phone' : '',
    isWaiting: false,
  }))
}

function changed(doc: Map<string, Standing>, told: Told, unit: string, after: Json, isWhole: boolean): Change {
  const stood = doc.get(unit)
  const before = stood ? stood.value : isWhole ? null : undefined
  if (stood && !same(after, stood.value) && isBeaten(told, stood)) return { unit, before, after, became: 'aside' }
  doc.set(unit, { value: after, seq: told.seq, op: told.op, at: told.at })
  return { unit, before, after, became: 'kept' }
}

/** As the server decides: whoever had not seen a write, and is not later by the clock, gives way to it. */
function isBeaten({ base, after, at, op, status }: Told, stood: Standing): boolean {
  if (status !== 'merged' || base === undefined) return false
  const isAware = stood.seq <= base || after?.includes(stood.op) === true
  return !isAware && (at < stood.at || (at === stood.at && op < stood.op))
}

/** Who stands behind a phone's own operations. */
export interface Me {
  by: string
  name: string
  device: string
}

/** This phone's operations over what stood before them. */
export function ownSteps(ops: Op[], before: Units | undefined, me: Me, isWaiting: boolean): Step[] {
  const doc: Units = { ...before }
  return ops.map((op, at) => {
    const changes = Object.entries(op.set).map(([unit, after]): Change => ({ unit, before: unit in doc || before ? (doc[unit] ?? null) : undefined, after, became: 'kept' }))
    Object.assign(doc, op.set)
    const isFirst = at === 0 && 'occurred' in op.set && op.base === 0
    return { key: op.id, isFirst, ...me, label: '', at: op.at, received: null, changes, brought: '', isWaiting }
  })
}

/** Without the network: the row says who wrote it and who changed it last, this phone what it did itself. */
export function knownSteps(row: Row, sent: Op[], me: Me): Step[] {
  const own = ownSteps(sent, undefined, me, false)
  const bare = { label: '', received: null, changes: [], brought: '', isWaiting: false, name: '' }
  const first: Step = { ...bare, key: 'first', isFirst: true, by: row.by, device: row.device, at: row.at }
  const last: Step = { ...bare, key: row.op, isFirst: false, by: row.edited_by ?? row.by, device: '', at: row.edited_at ?? row.at }
  const isOwn = own.some(({ key }) => key === row.op)
  return [...(own[0]?.isFirst ? [] : [first]), ...own, ...(row.edited_at === null || isOwn ? [] : [last])]
}
