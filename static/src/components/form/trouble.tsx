/** The phone could not save: what was typed stays on screen, in words that can be carried away. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { usePeople } from '../app-state.tsx'
import { Icon } from '../icon.tsx'
import type { Form } from './form.ts'
import { wordsOf } from './trouble-words.ts'

export function TroubleCard({ fault, form }: { fault: Error, form: Form }) {
  const { byId } = usePeople()
  const [copied, setCopied] = useState('')
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => card.current?.scrollIntoView({ block: 'nearest' }), [])
  const words = wordsOf(form, person => byId(person)?.name ?? 'someone', Date.now())
  const copy = () => {
    navigator.clipboard.writeText(words).then(() => setCopied('Copied'), () => setCopied('Press and hold the words to copy them'))
  }
  return (
    <div class="card card--wash-plum trouble" role="alert" ref={card}>
      <h2 class="row"><Icon name="circle-alert" /> Storage problem: your text is still here</h2>
      <p>{fault.message}</p>
      <pre class="trouble__words">{words}</pre>
      <div class="row">
        <button class="button button--quiet" type="button" onClick={copy}><Icon name="copy" /> Copy</button>
        <span role="status">{copied}</span>
      </div>
    </div>
  )
}
