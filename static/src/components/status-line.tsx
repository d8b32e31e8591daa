/** Where the entries are: on this phone, or sent. Always one line, always true. */
import type { SyncStatus } from '../sync/schedule.ts'
import { useJournal, useNow, useStatus } from './app-state.tsx'
import { clock } from './clock.ts'
import { Icon } from './icon.tsx'

export function StatusLine() {
  const status = useStatus()
  // A sitter has no other screens, and nothing to sign in with.
  const { card } = useJournal().identity
  useNow()
  const look = lookOf(status)
  return (
    <div class={`status status--${look.tone}`}>
      <Icon name={look.icon} />
      <p>
        <span role="status">
          {status.state === 'signed-out' && !card ? <a href={signInLink()}>{signInWords(status.waiting)}</a> : sentence(status)}
        </span>
        {/* Beside the live words, so that a screen reader is not told the time with each sync. */}
        {status.lastSuccess !== null && status.attention === 0 && <span> · last sync {clock(status.lastSuccess)}</span>}
      </p>
      {status.attention > 0 && !card && <a href="/app/attention">{attentionWords(status.attention)}</a>}
    </div>
  )
}

export function signInLink(): string {
  return `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`
}

export const attentionWords = (count: number): string => `${count} ${count === 1 ? 'needs' : 'need'} attention`

export const entries = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`)

function signInWords(waiting: number): string {
  return waiting > 0 ? `Sign in to send ${entries(waiting)}` : 'Sign in to bring new entries'
}

function lookOf(status: SyncStatus): { icon: string; tone: string } {
  if (status.state === 'error' || status.state === 'too-old' || status.attention > 0) return { icon: 'cloud-alert', tone: 'trouble' }
  if (status.state === 'signed-out' || status.state === 'offline' || status.state === 'portal') return { icon: 'cloud-off', tone: status.waiting ? 'waiting' : 'plain' }
  if (status.waiting > 0) return { icon: 'cloud-upload', tone: 'waiting' }
  return status.lastSuccess ? { icon: 'cloud-check', tone: 'sent' } : { icon: 'refresh-cw', tone: 'plain' }
}

function sentence(status: SyncStatus) {
  const isOdd = status.state === 'portal' || status.state === 'too-old' || status.state === 'error'
  const extra = isOdd && status.message ? ` · ${status.message}` : ''
  if (status.waiting > 0) return <>Saved on this phone · <b>{status.waiting} waiting</b>{extra}</>
  if (status.lastSuccess === null) return <>{status.state === 'offline' ? 'No network yet' : 'Looking for entries'}{extra}</>
  return <>All sent{status.attention > 0 ? ', but' : extra}</>
}

export { clock }
