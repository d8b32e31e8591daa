/** A form's text as words that can be carried away when the phone cannot save it. Pure. */
import { isEntry } from '../../records/acts.ts'
import { saysOf } from '../../records/unit-words.ts'
import { momentOf } from '../../records/when.ts'
import type { Form } from './form.ts'
import { dosesWords, listed } from './save-words.ts'

/** "Meal for Mia, 2026-11-23 12:30", all that was said, uncut, and whatever stands in a box unread. */
export function wordsOf({ kind, draft, zone }: Pick<Form, 'kind' | 'draft' | 'zone'>, nameOf: (person: string) => string, now: number): string {
  const boxes = Object.values(draft.typed).map(text => text.trim()).filter(Boolean).join(' ')
  const title = isEntry(kind) ? `${kind.label}${draft.people.length > 0 ? ` for ${listed(draft.people.map(nameOf))}` : ''}, ${whenOf(draft.when, now, zone)}` : kind.label
  const said = Object.entries(saysOf(kind.name, draft.units)).map(([label, words]) => `${label}: ${words}`)
  return [title, ...said, boxes, dosesWords(draft, nameOf)].filter(Boolean).join('\n')
}

function whenOf(when: Form['draft']['when'], now: number, zone: string): string {
  // A time that is half picked is told as it stands.
  if (!('minutes' in when) && !(when.date && when.time)) return [when.date, when.time].filter(Boolean).join(' ')
  const { local, around } = momentOf(when, now, zone)
  return `${around ? 'around ' : ''}${local.replace('T', ' ')}`
}
