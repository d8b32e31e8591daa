/** How old the server's newest backup is: asked when this page opens, silent without an answer. */
import { useEffect, useState } from 'preact/hooks'
import { useJournal, useNow } from '../components/app-state.tsx'
import { clock } from '../components/status-line.tsx'

/** Milliseconds since 1970; null for none. */
type At = number | null

const DAY = 86_400_000
const OLD = 2 * DAY

export function Backup() {
  const at = useBackup()
  const now = useNow()
  if (at === undefined) return null
  const isOld = at === null || now - at > OLD
  return (
    <section class={`card ${isOld ? 'card--wash-turmeric' : ''}`} aria-labelledby="backup">
      <h2 id="backup">Server’s last backup</h2>
      <p class="soft small">{at === null ? 'None yet. Tell the person who runs the server.' : `${ago(at, now)}${isOld ? '. Tell the person who runs the server.' : ''}`}</p>
    </section>
  )
}

/** "Today, 03:10", "Sun 03:10". */
function ago(at: number, now: number): string {
  const words = clock(at, now)
  return words.length === 5 ? `Today, ${words}` : words
}

function useBackup(): At | undefined {
  const { identity } = useJournal()
  const [at, setAt] = useState<At>()
  useEffect(() => {
    const stop = new AbortController()
    ask(identity.instance, stop.signal).then(setAt, () => undefined)
    return () => stop.abort()
  }, [identity.instance])
  return at
}

/** Undefined when the server says nothing of backups, or something else answers. */
async function ask(instance: string, signal: AbortSignal): Promise<At | undefined> {
  const answer = await fetch('/api/v1/session', { redirect: 'manual', cache: 'no-store', signal })
  const body = (await answer.json()) as { instance?: string; backup?: { at: At } }
  return answer.ok && body.instance === instance ? body.backup?.at : undefined
}
