/** The phone could not save: what was typed stays on screen, in words that can be carried away. */
import { useState } from 'preact/hooks'
import { detail, headline } from '../../kinds/kind.ts'
import { Icon } from '../icon.tsx'
import type { Form } from './form.ts'

export function TroubleCard({ fault, form }: { fault: Error, form: Form }) {
  const [copied, setCopied] = useState('')
  const words = wordsOf(form)
  const copy = () => {
    navigator.clipboard.writeText(words).then(() => setCopied('Copied'), () => setCopied('Press and hold the words to copy them'))
  }
  return (
    <div class="card card--wash-plum trouble" role="alert">
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

function wordsOf({ kind, draft }: Form): string {
  const boxes = Object.values(draft.typed).filter(text => text.trim() !== '').join(', ')
  return [kind.label, headline(kind.name, draft.units), detail(kind.name, draft.units), boxes].filter(line => line !== '').join('\n')
}
