/** Other accounts of this phone: how much they left unsent, and nothing of what it says. */
import { sealedBeside } from '../store/unsent.ts'
import { useJournal, usePhone, useStored } from '../components/app-state.tsx'
import { Icon } from '../components/icon.tsx'
import { entries } from '../components/status-line.tsx'

export function Beside() {
  const phone = usePhone()
  const { identity } = useJournal()
  const sealed = useStored(journal => sealedBeside(journal.around, phone.known(), identity), [phone, identity])
  if (!sealed || sealed.length === 0) return null
  return (
    <section class="card" aria-label="Other accounts on this phone">
      {sealed.map(({ actorName, count }) => (
        <p key={actorName} class="row row--top"><Icon name="users" size={20} /><span class="grow">{entries(count)} by {actorName} {count === 1 ? 'waits' : 'wait'} here for {actorName}’s sign-in.</span></p>
      ))}
    </section>
  )
}
