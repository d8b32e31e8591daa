/** How old the server's newest backup is: asked when this page opens, silent without an answer. */
import { useEffect, useState } from 'preact/hooks'
import { useJournal, useNow } from '../components/app-state.tsx'
import { clock } from '../components/status-line.tsx'

/** As the server tells it; times in milliseconds since 1970, null for never. */
interface Standing {
  /** Whether it takes one each night. */
  on?: boolean
  at: number | null
  failed_at?: number | null
}

const DAY = 86_400_000

export function Backup() {
  const found = useBackup()
  const now = useNow()
  if (found === undefined) return null
  const trouble = troubleOf(found, now)
  return (
    <section class={`card ${trouble ? 'card--wash-turmeric' : ''}`} aria-labelledby="backup">
      <h2 id="backup">Server’s last backup</h2>
      <p class="soft small">{found.at === null ? ((found.on ?? true) ? 'None yet; one is taken each night.' : 'None yet.') : `${ago(found.at, now)}.`}{trouble && ` ${trouble} Tell the person who runs the server.`}</p>
    </section>
  )
}

function troubleOf({ on = true, at, failed_at = null }: Standing, now: number): string {
  if (failed_at !== null && failed_at > (at ?? 0)) return 'The last one failed.'
  if (!on) return 'Nightly backups are switched off.'
  return at !== null && now - at > 2 * DAY ? 'One each night is expected.' : ''
}

/** "Today, 03:10", "Sun 03:10". */
function ago(at: number, now: number): string {
  const words = clock(at, now)
  return words.length === 5 ? `Today, ${words}` : words
}

function useBackup(): Standing | undefined {
  const { identity } = useJournal()
  const [at, setAt] = useState<Standing>()
  useEffect(() => {
    const stop = new AbortController()
    ask(identity.instance, stop.signal).then(setAt, () => undefined)
    return () => stop.abort()
  }, [identity.instance])
  return at
}

/** Undefined when the server says nothing of backups, or something else answers. */
async function ask(instance: string, signal: AbortSignal): Promise<Standing | undefined> {
  const answer = await fetch('/api/v1/session', { redirect: 'manual', cache: 'no-store', signal })
  const body = (await answer.json()) as { instance?: string; backup?: Standing }
  return answer.ok && body.instance === instance ? body.backup : undefined
}
