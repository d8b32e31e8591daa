/** What a sitter's taps write: a dose given, through the guard; one refused; a note. */
import { useRef, useState } from 'preact/hooks'
import type { Units } from '../kinds/kind.ts'
import { type Person, useAttempt, useJournal, useUndo } from '../components/app-state.tsx'
import { useGuard } from '../components/guard/guard.tsx'
import { zoneHere } from '../records/day.ts'
import type { Answering, Due } from '../records/due.ts'
import { newId } from '../records/identifiers.ts'
import { amountWords, type Quantity } from '../records/quantity.ts'
import type { Entry } from '../records/record.ts'
import { JUST_NOW, momentOf, type When } from '../records/when.ts'
import { hadWords } from './card-words.ts'

/** Of the doses, what says whether a portion was answered. */
export function answering(doses: Entry[]): Answering[] {
  return doses.flatMap(({ doc, conflicts }) => {
    const slot = doc['portion']
    if (typeof slot !== 'string') return []
    return [{ slot, ...(typeof doc['skipped'] === 'string' ? { skipped: true } : {}), ...(conflicts?.['deleted'] ? { disputed: true } : {}) }]
  })
}

export interface Given {
  product: string
  title: string
  quantity: Quantity
}

export function useRecording(person: Person) {
  const journal = useJournal()
  const guard = useGuard()
  const attempt = useAttempt()
  const offerUndo = useUndo()
  const [isAsking, setAsking] = useState(false)
  // The second tap of a double tap comes before the button is drawn as taken.
  const busy = useRef(false)

  async function write(kind: string, set: Units, when: When, words: string): Promise<void> {
    const { now, random } = journal.around
    const occurred: Units = { ...momentOf(when, now(), zoneHere()) }
    const change = { record: newId(now(), random), kind, set: { person: person.id, occurred, ...set } }
    const { undo } = await journal.save([change], { fresh: true })
    offerUndo({ words: `${words}: saved on this phone`, undo })
  }

  function once(work: () => Promise<void>): void {
    if (busy.current) return
    busy.current = true
    setAsking(true)
    attempt(async () => {
      try {
        await work()
      } finally {
        busy.current = false
        setAsking(false)
      }
    })
  }

  async function giveThis({ product, title, quantity }: Given, when: When, due: Due | undefined): Promise<boolean> {
    const slot = due && { id: due.slot, opens: due.opens, closes: due.closes }
    const { save, asked } = await guard.ask({ person: person.id, product, quantity, when, ...(slot ? { slot } : {}) })
    if (!save) return false
    const set: Units = {
      product, product_name: title, quantity: { ...quantity },
      ...(due ? { portion: due.slot } : {}), ...(asked ? { asked } : {}),
    }
    await write('dose', set, when, hadWords(person.name, amountWords(quantity)))
    return true
  }

  const givenOf = ({ plan, portion }: Due): Given => ({ product: plan.product, title: plan.title, quantity: portion.quantity })
  return {
    isAsking,
    gave: (due: Due, when: When) => once(async () => void (await giveThis(givenOf(due), when, due))),
    /** As needed: of no plan. `done` when it was saved. */
    gaveOther: (given: Given, done: () => void) => once(async () => { if (await giveThis(given, JUST_NOW, undefined)) done() }),
    /** Nothing was swallowed: there is nothing to guard. */
    refused: ({ plan, slot }: Due, when: When) =>
      once(() => write('dose', { product: plan.product, product_name: plan.title, portion: slot, skipped: 'refused' }, when, `${person.name} refused`)),
    noted: (words: string, done: () => void) => once(async () => { await write('note', { words }, JUST_NOW, 'Your note'); done() }),
  }
}
