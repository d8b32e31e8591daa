/** Keeps a form's draft on the phone while it is typed: the phone may kill the page any second. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Draft } from '../../records/draft.ts'
import { settledWhen } from '../../records/when.ts'
import type { Journal } from '../../store/journal.ts'

/** The draft that was left under this name, its time settled; undefined when there is none. */
export async function readDraft(journal: Journal, slot: string, zone: string): Promise<Draft | undefined> {
  const kept = (await journal.draft.get(slot).catch(() => undefined)) as Draft | undefined
  if (kept === undefined || kept === null || typeof kept !== 'object' || !('units' in kept)) return undefined
  return { ...kept, when: settledWhen(kept.when, kept.touched, Date.now(), zone) }
}

export interface Keeper {
  keep: (draft: Draft) => Draft
  drop: () => Promise<void>
}

/** Writes the draft 300 ms after the last touch, and at once when the phone may kill the page. */
export function useKeeper(journal: Journal, slot: string): Keeper {
  const held = useRef<{ waiting: Draft | undefined, timer: number, closed: boolean }>({ waiting: undefined, timer: 0, closed: false })
  const write = useCallback(() => {
    const { waiting, closed } = held.current
    clearTimeout(held.current.timer)
    held.current.waiting = undefined
    if (waiting === undefined || closed) return
    // A draft that cannot be kept costs nothing yet: the words are on the screen, and saving says so aloud.
    void journal.draft.set(slot, waiting).catch(() => undefined)
  }, [journal, slot])
  useEffect(() => {
    held.current.closed = false
    const hidden = () => { if (document.visibilityState === 'hidden') write() }
    addEventListener('pagehide', write)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      write()
      removeEventListener('pagehide', write)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [write])
  const [keeper] = useState<Keeper>(() => ({
    keep: draft => {
      held.current.waiting = draft
      held.current.closed = false
      clearTimeout(held.current.timer)
      held.current.timer = setTimeout(write, 300) as unknown as number
      return draft
    },
    drop: async () => {
      clearTimeout(held.current.timer)
      held.current.waiting = undefined
      held.current.closed = true
      await journal.draft.drop(slot).catch(() => undefined)
    }
  }))
  return keeper
}
