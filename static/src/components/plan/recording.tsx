/** One tap on a planned portion: through the guard, into the journal, and ten seconds to take it back. */
import { useRef, useState } from 'preact/hooks'
import type { Units } from '../../kinds/kind.ts'
import { localAt, zoneHere } from '../../records/day.ts'
import type { Due } from '../../records/due.ts'
import { newId, realRandom } from '../../records/identifiers.ts'
import type { Entry } from '../../records/record.ts'
import { amountWords } from '../../records/quantity.ts'
import { JUST_NOW, momentOf, type When } from '../../records/when.ts'
import { type Person, useAttempt, useJournal, usePeople, useUndo } from '../app-state.tsx'
import { useGuard } from '../guard/guard.tsx'

export interface Recording {
  /** While the guard looks, and until what was saved is drawn. */
  busy: boolean
  /** "Mia had 5 g"; in a household of one "I had 5 g". */
  words: (due: Due) => string
  had: (due: Due, when?: When) => void
  skip: (due: Due, reason: string) => void
  /** What was written down as a dose of its own was this portion. */
  was: (due: Due, dose: Entry) => void
}

export function useRecording(person: Person): Recording {
  const journal = useJournal()
  const guard = useGuard()
  const attempt = useAttempt()
  const offer = useUndo()
  const { several } = usePeople()
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const words = ({ portion }: Due) => `${several ? person.name : 'I'} had ${amountWords(portion.quantity)}`

  const write = async (due: Due, when: When, units: Units, said: string) => {
    const now = journal.around.now()
    const { plan, slot } = due
    const occurred: Units = { ...momentOf(when, now, zoneHere()) }
    const set = { person: plan.person, occurred, product: plan.product, product_name: plan.title, portion: slot, ...units }
    const saved = await journal.save([{ record: newId(now, realRandom), kind: 'dose', set }], { fresh: true })
    offer({ words: `${said} · saved on this phone`, undo: saved.undo })
  }
  const give = async (due: Due, when: When) => {
    const { plan, portion, slot, opens, closes } = due
    const quantity = { amount: portion.quantity.amount, unit: portion.quantity.unit }
    const { save, asked } = await guard.ask({ person: plan.person, product: plan.product, quantity, slot: { id: slot, opens, closes }, when })
    if (save) await write(due, when, { quantity, ...(asked ? { asked } : {}) }, words(due))
  }
  /** A second tap while the first is on its way is the same tap. */
  const once = (work: () => Promise<void>) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    attempt(() => work().finally(() => { running.current = false; setBusy(false) }))
  }
  const link = async ({ portion, slot }: Due, { id, kind }: Entry) => {
    const saved = await journal.save([{ record: id, kind, set: { portion: slot } }])
    offer({ words: `${portion.title} portion · saved on this phone`, undo: saved.undo })
  }
  return {
    busy,
    words,
    was: (due, dose) => once(() => link(due, dose)),
    had: (due, when = JUST_NOW) => once(() => give(due, when)),
    skip: (due, reason) => once(() => write(due, JUST_NOW, { skipped: reason }, `${due.portion.title} portion skipped`)),
  }
}

/** When a portion that is past was probably taken: around the time it was due from, by the clock of this phone. */
export function aroundThen({ opens }: Due): When {
  const local = localAt(opens, zoneHere())
  return { date: local.slice(0, 10), time: local.slice(11, 16), around: 'then' }
}
