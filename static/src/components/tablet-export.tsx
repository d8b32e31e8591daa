/** The same button on a tablet that several use: the account's password first. The server is asked, and the owners are told. */
import { useRef, useState } from 'preact/hooks'
import { ownFile } from '../store/export-own.ts'
import { useJournal } from './app-state.tsx'
import { handOut } from './hand-out.ts'
import { Icon } from './icon.tsx'

const NO_NETWORK = 'A file is saved here with a network only: the server asks for the password. Nothing is lost meanwhile.'
const SAID = { shared: 'Shared', saved: 'Saved to this tablet’s downloads', kept: '' }

type Leave = 'given' | 'asks' | { why: string }

export function TabletExport() {
  const journal = useJournal()
  const [asks, setAsks] = useState(false)
  const [said, setSaid] = useState('')
  const password = useRef<HTMLInputElement>(null)
  const hand = async () => {
    const leave = await ask(password.current?.value ?? '')
    if (leave === 'asks') return setAsks(true)
    if (leave !== 'given') return setSaid(leave.why)
    setAsks(false)
    const { name, text } = await ownFile(journal)
    setSaid(SAID[await handOut(name, text)])
  }
  const press = (event: Event) => {
    event.preventDefault()
    setSaid('')
    hand().catch((fault: unknown) => setSaid(fault instanceof TypeError ? NO_NETWORK : String(fault)))
  }
  return (
    <form class="stack" onSubmit={press}>
      {asks && (
        <label class="field">
          <span class="field__label">{journal.identity.actorName}’s password</span>
          <input class="control" type="password" autocomplete="current-password" ref={password} />
        </label>
      )}
      <button class="button button--quiet"><Icon name="download" />{asks ? 'Save the file' : 'Save my entries as a file'}</button>
      <span role="status" class={said ? 'small soft' : 'visually-hidden'}>{said}</span>
    </form>
  )
}

async function ask(password: string): Promise<Leave> {
  const answer = await fetch('/api/v1/exports', {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(password === '' ? {} : { password }), redirect: 'manual', cache: 'no-store',
  })
  if (answer.status === 204) return 'given'
  const { error } = (await answer.json()) as { error: { code: string; message: string } }
  return error.code === 'password_needed' && password === '' ? 'asks' : { why: error.message }
}
