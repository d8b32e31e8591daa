/** The steps of one entry's history, the latest first. */
import { useEffect, useState } from 'preact/hooks'
import type { Entry } from '../records/record.ts'
import { knownSteps, ownSteps, type Step, stepsOf, type Told } from '../records/steps.ts'
import { trailOf, type Trail } from '../store/trail.ts'
import { useJournal, useStatus, useStored } from '../components/app-state.tsx'

export interface Steps {
  steps: Step[]
  /** The server could not be asked: this phone's own knowledge is all there is. */
  isKnownOnly: boolean
  /** Fetches what came before; undefined when all is there. */
  earlier: (() => void) | undefined
}

export function useSteps(entry: Entry): Steps {
  const journal = useJournal()
  const trail = useStored(from => trailOf(from, entry.id), [entry.id])
  const { told, isOver, earlier } = useTold(entry)
  if (!trail) return { steps: [], isKnownOnly: false, earlier }
  const { actor, actorName } = journal.identity
  const me = { by: actor, name: actorName, device: journal.device }
  const sent = told ? stepsOf(told, !earlier) : trail.row ? knownSteps(trail.row, trail.sent, me) : []
  const steps = [...sent, ...ownSteps(unsent(trail, told), trail.row?.doc, me, true)].reverse()
  return { steps, isKnownOnly: isOver && !told && trail.row !== undefined, earlier }
}

/** What the server has applied already is told by its history, also before the row has come down. */
function unsent({ pending }: Trail, told: Told[] | undefined): Trail['pending'] {
  const known = new Set(told?.map(({ op }) => op))
  return pending.filter(({ id }) => !known.has(id))
}

interface Asked {
  told: Told[] | undefined
  /** The answer, or the lack of one, has come. */
  isOver: boolean
  earlier: (() => void) | undefined
}

function useTold({ id, seq }: Entry): Asked {
  const { identity } = useJournal()
  const { lastSuccess } = useStatus()
  const [asked, set] = useState<{ told?: Told[]; more: boolean; isOver: boolean }>({ more: false, isOver: false })
  useEffect(() => {
    const stop = new AbortController()
    if (seq === 0) return
    ask(id, identity.instance, '', stop.signal).then(
      page => set({ told: page.history, more: page.earlier === true, isOver: true }),
      () => stop.signal.aborted || set(before => ({ ...before, isOver: true })),
    )
    return () => stop.abort()
    // Asked once more when the server has been heard again.
  }, [id, seq, identity.instance, asked.told ? 0 : lastSuccess])
  const first = asked.told?.[0]?.seq
  const earlier = () => void ask(id, identity.instance, `?before=${first}`).then(
    page => set(before => ({ told: [...page.history, ...(before.told ?? [])], more: page.earlier === true, isOver: true })),
    () => undefined,
  )
  return { told: asked.told, isOver: asked.isOver, earlier: asked.more ? earlier : undefined }
}

interface Page {
  instance?: string
  history: Told[]
  earlier?: boolean
}

async function ask(id: string, instance: string, query: string, signal?: AbortSignal): Promise<Page> {
  const answer = await fetch(`/api/v1/records/${id}/history${query}`, { redirect: 'manual', cache: 'no-store', ...(signal ? { signal } : {}) })
  const body = (await answer.json()) as Partial<Page>
  if (!answer.ok || body.instance !== instance || !body.history) throw new TypeError('not our history')
  return body as Page
}
