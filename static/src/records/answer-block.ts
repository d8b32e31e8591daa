/** The strict reading of the household block: screens rely on its names and lists. */
import { plansOf } from './answer-plans.ts'
import { BadAnswer, group, id, list, plainJson, whole } from './expected.ts'
import type { Heard, HouseholdBlock } from './household.ts'

export function block(raw: unknown, actor: string, household: string): HouseholdBlock {
  const one = group(raw, 'parts')
  plainJson(one, 'parts')
  whole(one['version'], 'parts/version')
  const home = group(one['household'], 'parts/household')
  if (home['id'] !== household) throw new BadAnswer('parts/household/id')
  named(home, ['name'], 'parts/household')
  if (group(one['me'], 'parts/me')['account'] !== actor) throw new BadAnswer('parts/me/account')
  each(one['people'], 'parts/people', personOf)
  each(one['members'], 'parts/members', (member, at) => {
    id(member['account'], at)
    named(member, ['name', 'role'], at)
  })
  each(one['devices'], 'parts/devices', (device, at) => id(device['id'], at))
  if (one['numbers'] !== undefined) numbersOf(one['numbers'])
  return { ...(one as unknown as HouseholdBlock), ...plansOf(one['plans']) }
}

function numbersOf(raw: unknown): void {
  const numbers = group(raw, 'parts/numbers')
  for (const name of ['emergency', 'poison']) {
    if (numbers[name] !== null && typeof numbers[name] !== 'string') throw new BadAnswer(`parts/numbers/${name}`)
  }
}

export function heardOf(raw: unknown): Heard[] {
  return list(raw, 'heard').map((one, place) => {
    const at = `heard/${place}`
    const told = group(one, at)
    return { id: id(told['id'], at), at: whole(told['at'], at), unsent: whole(told['unsent'], at) }
  })
}

function personOf(person: Record<string, unknown>, at: string): void {
  id(person['id'], at)
  named(person, ['name', 'colour', 'initial', 'zone', 'day_start'], at)
  list(person['may'], `${at}/may`)
  list(person['sees'], `${at}/sees`)
}

function each(raw: unknown, at: string, check: (one: Record<string, unknown>, at: string) => void): void {
  list(raw, at).forEach((one, place) => check(group(one, `${at}/${place}`), `${at}/${place}`))
}

function named(one: Record<string, unknown>, fields: string[], at: string): void {
  for (const field of fields) if (typeof one[field] !== 'string') throw new BadAnswer(`${at}/${field}`)
}
