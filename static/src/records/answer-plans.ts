/**
 * The strict reading of plans in the household block. What is odd in a person refuses the whole block; a plan
 * that this app cannot read is left out and counted: people, sight and entries must not wait for it, and no
 * screen may take it for "nothing was agreed".
 */
import { BadAnswer, group, id, list, plainJson, text, whole } from './expected.ts'
import type { Plan } from './plan.ts'

const DAY = /^\d{4}-\d\d-\d\d$/
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/
const KEY = /^[a-z0-9_-]{1,40}$/

export interface ReadPlans {
  plans: Plan[]
  /** How many there are besides, which this app cannot read. */
  strange_plans: number
}

/** Nothing for a block from before there were plans. */
export function plansOf(raw: unknown): ReadPlans | undefined {
  if (raw === undefined) return undefined
  const all = list(raw, 'parts/plans')
  const plans = all.filter(isPlan)
  return { plans, strange_plans: all.length - plans.length }
}

function isPlan(raw: unknown): raw is Plan {
  try {
    plan(raw)
    return true
  } catch (fault) {
    if (fault instanceof BadAnswer) return false
    throw fault
  }
}

function plan(raw: unknown): void {
  const one = group(raw, 'plan')
  plainJson(one, 'plan')
  for (const part of ['id', 'person', 'product']) id(one[part], part)
  text(one['title'], 'title')
  whole(one['version'], 'version')
  must(one['state'] === 'running' || one['state'] === 'paused', 'state')
  const steps = list(one['steps'], 'steps').map(step)
  must(steps.every((from, at) => at === 0 || steps[at - 1]! < from), 'steps: out of order')
  must(one['ends'] === null || fits(one['ends'], DAY), 'ends')
  const limits = group(one['limits'], 'limits')
  must(limits['gap'] === null || (typeof limits['gap'] === 'number' && limits['gap'] > 0), 'limits/gap')
  for (const part of ['day', 'rolling']) if (limits[part] !== null) quantity(limits[part], part)
  const provider = group(one['provider'], 'provider')
  text(provider['name'], 'provider/name')
  must(fits(provider['date'], DAY), 'provider/date')
  if (one['ramp'] !== undefined) ramp(one['ramp'])
  if (one['hold'] !== undefined) hold(one['hold'])
  for (const [part, words] of [['confirmed', 'name'], ['paused', 'why']] as const) if (one[part] !== undefined) deed(one[part], words)
}

function ramp(raw: unknown): void {
  const one = group(raw, 'ramp')
  const rungs = list(one['rungs'], 'rungs').map((each) => group(each, 'rung'))
  for (const rung of rungs) {
    whole(rung['days'], 'rung/days')
    portions(rung['portions'])
  }
  whole(one['at'], 'ramp/at')
  must(fits(one['since'], DAY), 'ramp/since')
  must(Number(one['at']) < rungs.length, 'ramp/at')
}

function hold(raw: unknown): void {
  const one = group(raw, 'hold')
  text(one['why'], 'hold/why')
  whole(one['since'], 'hold/since')
}

function step(raw: unknown): string {
  const one = group(raw, 'step')
  must(fits(one['from'], DAY), 'step/from')
  portions(one['portions'])
  return String(one['from'])
}

function portions(raw: unknown): void {
  for (const each of list(raw, 'portions')) {
    const portion = group(each, 'portion')
    must(fits(portion['key'], KEY) && fits(portion['opens'], CLOCK), 'portion')
    text(portion['title'], 'portion/title')
    quantity(portion['quantity'], 'portion/quantity')
  }
}

function quantity(raw: unknown, at: string): void {
  const one = group(raw, at)
  must(typeof one['amount'] === 'number' && one['amount'] > 0, at)
  text(one['unit'], at)
}

function deed(raw: unknown, words: string): void {
  const one = group(raw, words)
  whole(one['at'], words)
  must(typeof one['who'] === 'string' && typeof one[words] === 'string', words)
}

function fits(raw: unknown, pattern: RegExp): boolean {
  return typeof raw === 'string' && pattern.test(raw)
}

function must(holds: boolean, at: string): void {
  if (!holds) throw new BadAnswer(at)
}
