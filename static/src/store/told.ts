/**
 * The furthest place of the server's history that this phone was told of, where that is beyond the one it
 * stands on: a receipt whose row has not come down, a row of a first load. Were the server put back to a
 * place between the two, nothing else would ever tell.
 */
import type { Answer, Pair } from '../records/message.ts'
import type { PullState } from './shape.ts'

/** The state with what this answer tells of. `isApplied`: its rows are on the phone now. */
export function withTold(state: PullState, { results, pull }: Answer, isApplied: boolean): PullState {
  const { told, ...rest } = state
  const places: Pair[] = told ? [told] : []
  for (const result of results) if ('seq' in result) places.push({ seq: result.seq, op: result.id })
  if (isApplied) for (const row of pull?.rows ?? []) if (!('gone' in row)) places.push({ seq: row.seq, op: row.op })
  const stands = state.cursor?.seq ?? 0
  const beyond = places.filter(({ seq }) => seq > stands)
  if (beyond.length === 0) return told ? rest : state
  const furthest = beyond.reduce((one, other) => (other.seq > one.seq ? other : one))
  return furthest === told ? state : { ...rest, told: furthest }
}
