/** Never the dose twice: what screens ask before they record a dose. */
import { render } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { zoneHere } from '../../records/day.ts'
import { momentOf } from '../../records/when.ts'
import { knownDoses } from '../../store/doses.ts'
import type { Journal } from '../../store/journal.ts'
import { useJournal, useStatus, useSyncNow } from '../app-state.tsx'
import { type Answer, type Decision, type DoseQuestion, type Guard, keyOf } from './ask.ts'
import { GuardSheet } from './guard-sheet.tsx'
import { type Found, found } from './guard-words.ts'
import { ahead, type Heard, quickly } from './quickly.ts'

export { type Answer, type Decision, type DoseQuestion, type Guard, keyOf } from './ask.ts'

/** `soon`: this screen is one that is filled in before it asks. */
export function useGuard(soon = false): Guard {
  const journal = useJournal()
  const syncNow = useSyncNow()
  const heard = useHeard()
  const open = useRef(new Set<() => void>())
  useEffect(() => { if (soon) void ahead(journal, syncNow).catch(() => undefined) }, [journal, soon])
  // A screen that is left has no form to go back to: nothing was decided, so nothing is saved.
  useEffect(() => () => open.current.forEach(close => close()), [])
  return useMemo(() => ({
    look: questions => looked(journal, questions),
    async ask(question) {
      await quickly(journal, syncNow, heard)
      const first = await look(journal, question)
      if (!first || first.answer.say === 'fine') return { save: true }
      return decided(journal, first, open.current)
    },
  }), [journal, syncNow])
}

async function look(journal: Journal, question: DoseQuestion): Promise<Found | undefined> {
  const now = journal.around.now()
  const known = await knownDoses(journal, momentOf(question.when, now, zoneHere()).at)
  return known && found(question, known, zoneHere())
}

async function looked(journal: Journal, questions: DoseQuestion[]): Promise<Map<string, Answer>> {
  const now = journal.around.now()
  const earliest = Math.min(now, ...questions.map(({ when }) => momentOf(when, now, zoneHere()).at))
  const known = questions.length > 0 ? await knownDoses(journal, earliest) : undefined
  return new Map(known ? questions.map(question => [keyOf(question), found(question, known, zoneHere()).answer]) : [])
}

/** The sheet, over whatever is on the screen. */
function decided(journal: Journal, first: Found, open: Set<() => void>): Promise<Decision> {
  const place = document.body.appendChild(document.createElement('div'))
  return new Promise(resolve => {
    const end = (decision: Decision) => {
      open.delete(close)
      render(null, place)
      place.remove()
      resolve(decision)
    }
    const close = () => end({ save: false })
    open.add(close)
    const save = ({ answer: { say } }: Found) => end(say === 'fine' ? { save: true } : { save: true, asked: say })
    const follow = (tell: (found: Found) => void) =>
      journal.subscribe(() => void look(journal, first.question).then(next => next && tell(next), () => undefined))
    render(<GuardSheet first={first} follow={follow} onSave={save} onNotGiven={close} />, place)
  })
}

/** Calls back with each word of how the exchange goes. */
function useHeard(): Heard {
  const status = useStatus()
  const held = useRef<{ status: typeof status; listeners: Set<() => void> }>({ status, listeners: new Set() })
  held.current.status = status
  useEffect(() => held.current.listeners.forEach(listener => listener()), [status])
  return useMemo(() => ({
    status: () => held.current.status,
    subscribe(listener) {
      held.current.listeners.add(listener)
      return () => void held.current.listeners.delete(listener)
    },
  }), [])
}
