/** One quick exchange before a dose, so that the guard knows what the other phones gave. Never waited for longer. */
import type { Journal } from '../../store/journal.ts'
import { readContact } from '../../store/turn.ts'
import type { SyncStatus } from '../../sync/schedule.ts'

/** In all, milliseconds. */
export const PATIENCE = 1_500
/** An exchange that went well so lately knows all there is. */
const FRESH = 5_000
/** For so long after a try that failed the network counts as dead: back-off comes to longer pauses than this. */
const DEAD = 60_000

/** How the exchange of the open app goes. */
export interface Heard {
  status: () => SyncStatus
  subscribe: (listener: () => void) => () => void
}

/** Resolves when the server was heard, or when waiting is no use. Never fails: the guard then says what it cannot tell. */
export async function quickly(journal: Journal, syncNow: () => void, heard: Heard): Promise<void> {
  const began = journal.around.now()
  const { holder, since, lastSuccess, trouble } = await readContact(journal)
  if (isFresh(lastSuccess, began)) return
  // One that is under way already, perhaps since the form was opened, has used up its part of the patience.
  const waited = holder === null ? 0 : Math.max(0, began - since)
  const failed = trouble !== undefined && trouble.at > (lastSuccess ?? 0) && isWithin(began - trouble.at, DEAD)
  syncNow()
  const patience = PATIENCE - waited - (journal.around.now() - began)
  if (globalThis.navigator?.onLine !== false && patience > 0 && !failed) await answered(heard, began, patience)
}

/** As a form opens that may record a dose: while it is filled in, the exchange comes to an end or turns out to be in vain. */
export async function ahead(journal: Journal, syncNow: () => void): Promise<void> {
  const { holder, lastSuccess } = await readContact(journal)
  if (holder === null && !isFresh(lastSuccess, journal.around.now())) syncNow()
}

const isFresh = (lastSuccess: number | null, now: number): boolean => lastSuccess !== null && isWithin(now - lastSuccess, FRESH)

/** A clock that was set back since tells nothing. */
const isWithin = (age: number, most: number): boolean => age >= 0 && age < most

/** Until the exchange went well or wrong, but no longer than `patience`. */
function answered({ status, subscribe }: Heard, began: number, patience: number): Promise<void> {
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const look = () => {
      const { lastSuccess, trouble } = status()
      if ((lastSuccess ?? 0) >= began || (trouble?.at ?? 0) >= began) end()
    }
    const timer = setTimeout(end, patience)
    const stop = subscribe(look)
  })
}
