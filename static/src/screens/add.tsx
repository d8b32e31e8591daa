/** What can be written down: one big target each, the usual things first. */
import { kinds } from '../kinds/kind.ts'
import { isEntry } from '../records/acts.ts'
import { cameFrom, navigate, useStored } from '../components/app-state.tsx'
import { Icon } from '../components/icon.tsx'
import { LooksOn, useLooksOn } from '../components/looks-on.tsx'
import { Page } from '../components/page.tsx'

export function Add() {
  return useLooksOn() ? <LooksOn /> : <Kinds />
}

function Kinds() {
  const begun = useStored(journal => journal.draft.keys(), []) ?? []
  const entries = kinds.filter(isEntry).sort((a, b) => a.order - b.order)
  return (
    <Page title="Add" who="people">
      <ul class="add-list">
        {entries.map(({ name, label, icon }) => (
          <li key={name}>
            <a class="add-tile" href={`/app/add/${name}`} {...(begun.includes(`add/${name}`) ? { 'aria-describedby': `begun-${name}` } : {})} onClick={event => replaceThis(event, `/app/add/${name}`)}>
              <span class="add-tile__icon"><Icon name={icon} size={26} /></span>
              <span class="add-tile__label">{label}</span>
              {begun.includes(`add/${name}`) && <span class="tag tag--look" id={`begun-${name}`} aria-hidden="true">half written</span>}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  )
}
export default Add

/** The form takes this list's place in the history, so that saving leads back to where one came from. */
function replaceThis(event: MouseEvent, to: string): void {
  if (cameFrom() === undefined || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  navigate(to, { replace: true })
}
