/** The exchange's messages: what a phone says, and what it is told. */
import type { Heard, HouseholdBlock } from './household.ts'
import type { Op, Row } from './record.ts'

/** Where in the household's history this phone is: a seq and the operation that has it. */
export interface Pair {
  seq: number
  op: string
}

/** How far a first load has come. `after` is the server's own and means nothing here. */
export interface Boot {
  s0: Pair | null
  after: string | null
}

export interface Request {
  proto: 1
  schema: number
  device: string
  device_label: string
  actor: string
  household: string
  generation: number
  /** Where it stands; a phone that offers again what the server forgot names neither. */
  cursor?: Pair
  boot?: Boot
  /** The furthest place that it was told of beyond that: it must still be of this history. */
  anchor?: Pair
  agreed: number
  unsent: number
  /** Asks which other phones were heard from since that moment. */
  heard?: number
  limit: number
  ops: Op[]
  lacks?: Asked[]
  witness?: Row[]
}

/** The last operation of a row here, and the seq by which this phone knows it. */
export type Asked = Pair

export interface Accepted {
  id: string
  status: 'applied' | 'merged' | 'duplicate'
  seq: number
}

export interface Rejected {
  id: string
  status: 'rejected'
  code: string
  fields: Record<string, string>
}

export interface Held {
  id: string
  status: 'held'
}

export type Receipt = Accepted | Rejected | Held

/** What became of a row that was brought back; `id` is its operation's. */
export type Brought = Accepted | Omit<Rejected, 'fields'>

export interface Gone {
  id: string
  seq: number
  gone: true
}

export interface Page {
  from: Pair | { boot: Boot }
  rows: (Row | Gone)[]
  /** One of the two: the cursor when this load has come to its end, else how far it has come. */
  cursor: Pair | null
  boot: Boot | null
  more: boolean
}

export interface Answer {
  instance: string
  now: number
  generation: number
  results: Receipt[]
  pull: Page | null
  reset: 'generation' | 'history_changed' | null
  /** To a message without a place: where the server stands. */
  head: Pair | null
  /** Of the operations asked about, those whose rows the server lacks. */
  lacking: string[]
  witnessed: Brought[]
  parts: HouseholdBlock | null
  /** The other phones that were heard from since the moment that was asked about; null when none was. */
  heard: Heard[] | null
}
