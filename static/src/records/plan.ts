/** What was agreed with a provider, read-only on the phone. As webapp/plans/plan.py. */
import type { Quantity } from './quantity.ts'

export interface Portion {
  /** Its name within the plan, which the slot is made of: "breakfast". */
  key: string
  /** "Breakfast", "At bedtime". */
  title: string
  meal: 'breakfast' | 'lunch' | 'dinner' | 'snack' | 'drink' | null
  /** From when it is due, HH:MM on the wall; it stays due until the next one opens or the day ends. */
  opens: string
  quantity: Quantity
}

export interface Step {
  /** The person's day it begins on, YYYY-MM-DD. */
  from: string
  portions: Portion[]
}

/** One height of a ramp as it was laid out; it counts once somebody stepped onto it, as a Step. */
export interface Rung {
  portions: Portion[]
  /** For how many days at least, before the next one may be stepped onto. */
  days: number
}

export interface Ramp {
  /** The first one to the highest that was agreed. */
  rungs: Rung[]
  /** Which of them the last step is on, from 0. */
  at: number
  /** The person's day on which it was agreed, or confirmed anew with the provider. */
  since: string
}

/** Why nothing is due, though nobody pressed Pause: the server says it, without what is private. */
export interface Hold {
  why: 'event' | 'sign' | 'review'
  /** Since when, ms UTC. */
  since: number
}

export interface Plan {
  id: string
  person: string
  /** The record in the cabinet, and what it was called when the plan was agreed. */
  product: string
  title: string
  state: 'running' | 'paused'
  /** Oldest first; the last one that has begun counts. */
  steps: Step[]
  /** The last day, YYYY-MM-DD. */
  ends: string | null
  /** As agreed; null for no such rule. The gap is in minutes, as the guard has it. */
  limits: { gap: number | null; day: Quantity | null; rolling: Quantity | null }
  provider: { name: string; date: string }
  /** Whose account wrote it down, the name typed as confirmation, and when. */
  confirmed?: { who: string; name: string; at: number }
  /** While it is paused: who paused it, why, and when. */
  paused?: { who: string; why: string; at: number }
  /** Absent: a prescribed schedule. */
  ramp?: Ramp
  hold?: Hold
  version: number
}
