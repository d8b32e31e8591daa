/** Doses that may have been written twice, by two phones that had not heard of each other. */
import { type Double, doublesOf } from '../records/doubles.ts'
import { DAY } from '../records/guard-taken.ts'
import { dosesWithin } from './doses.ts'
import type { Journal } from './journal.ts'

/** A phone that was away for longer than this brings its questions to the entries themselves. */
const BACK = 30 * DAY

/** The open questions of the last month, the latest first. */
export async function doubles(journal: Journal): Promise<Double[]> {
  const now = journal.around.now()
  const here = { device: journal.device, me: journal.identity.actor }
  const doses = (await dosesWithin(journal, now - BACK, Number.MAX_SAFE_INTEGER)).filter(({ deleted }) => !deleted)
  const people = [...new Set(doses.map(({ doc }) => doc['person']))]
  return people.flatMap(person => doublesOf(doses.filter(({ doc }) => doc['person'] === person), here)).reverse()
}
