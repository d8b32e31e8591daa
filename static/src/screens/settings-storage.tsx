/** How much room the journal takes here, and whether the browser has promised to keep it. */
import { useEffect, useState } from 'preact/hooks'

interface Room {
  used: number | undefined
  isKept: boolean | undefined
}

const MEGA = 1_000_000

export function Storage() {
  const [room, setRoom] = useState<Room>()
  const [asked, setAsked] = useState(false)
  useEffect(() => void look().then(setRoom), [asked])
  if (!room || (room.used === undefined && room.isKept === undefined)) return null
  const ask = async () => {
    await navigator.storage.persist()
    setAsked(true)
  }
  return (
    <section class="card card__line" aria-labelledby="storage">
      <div>
        <h2 id="storage">Storage</h2>
        <p class="soft small">{[usedWords(room.used), keptWords(room.isKept, asked)].filter(Boolean).join(' ')}</p>
      </div>
      {room.isKept === false && !asked && <button type="button" class="button button--quiet" onClick={() => void ask().catch(() => setAsked(true))}>Ask to keep it</button>}
    </section>
  )
}

/** Browsers have both of these, one of them, or neither. */
async function look(): Promise<Room> {
  const storage = navigator.storage as StorageManager | undefined
  const [estimate, isKept] = await Promise.all([
    storage?.estimate?.().catch(() => undefined),
    storage?.persisted?.().catch(() => undefined),
  ])
  return { used: estimate?.usage, isKept }
}

function usedWords(used: number | undefined): string {
  if (used === undefined) return ''
  return used < MEGA ? 'Less than 1 MB used.' : `${Math.round(used / MEGA)} MB used.`
}

function keptWords(isKept: boolean | undefined, asked: boolean): string {
  if (isKept === undefined) return ''
  if (isKept) return 'The browser keeps it until you remove Villi.'
  return asked ? 'The browser does not promise it yet: put Villi on your home screen and use it some days.' : 'When space is short, the browser may clear it. What is sent is safe.'
}
