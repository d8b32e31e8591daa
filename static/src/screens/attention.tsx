/** Needs attention: what the server did not take, why, and the three ways out of it. */
import { kindOf } from '../kinds/kind.ts'
import { type Tray, tray } from '../store/attention.ts'
import type { OutboxItem } from '../store/shape.ts'
import { useStored } from '../components/app-state.tsx'
import { Icon } from '../components/icon.tsx'
import { Page } from '../components/page.tsx'
import { namesOf } from '../components/unsent-words.ts'
import { RefusedCard } from './attention-card.tsx'

export function Attention() {
  const found = useStored(journal => tray(journal.store), [])
  if (!found) return <Page title="Needs attention" back="/app/settings">{null}</Page>
  const { acts, held, docs } = found
  return (
    <Page title="Needs attention" back="/app/settings">
      {acts.length > 0 && <p class="soft">The server did not take {acts.length === 1 ? 'this' : 'these'}. What you wrote is safe on this phone, and only here.</p>}
      {acts.map(act => <RefusedCard key={act.act} refused={act} />)}
      {acts.length === 0 && <Nothing />}
      {held.length > 0 && <Held items={held} docs={docs} />}
    </Page>
  )
}
export default Attention

function Nothing() {
  return (
    <div class="empty">
      <Icon name="cloud-check" />
      <p>Nothing needs you here.</p>
      <p class="soft small">What the server cannot take comes here, with the reason. Nothing is dropped.</p>
    </div>
  )
}

/** The outbox asks again by itself: this is said so that the number on top is understood. */
function Held({ items, docs }: { items: OutboxItem[]; docs: Tray['docs'] }) {
  const isOne = items.length === 1
  const isNewer = items.some(item => !kindOf(item.kind))
  return (
    <section class="section" aria-labelledby="held">
      <h2 id="held">Kept by the server for later</h2>
      <p class="soft small">
        The server has {isOne ? 'it' : 'them'} safe, but cannot use {isOne ? 'it' : 'them'} yet: it may need {isNewer ? 'to be newer' : 'an update, or another entry first'}. Villi asks again by itself; there is nothing to do.
      </p>
      <ul class="list">
        {namesOf(items, docs).map(name => <li key={name}><span class="list__row"><Icon name="cloud-upload" /><span class="list__words list__title">{name}</span></span></li>)}
      </ul>
    </section>
  )
}
