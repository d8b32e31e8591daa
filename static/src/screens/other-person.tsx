/** Written down for the wrong person: an entry never changes its person, so it is copied and deleted. */
import type { Kind, Units } from '../kinds/kind.ts'
import { movedTo } from '../records/copy.ts'
import { newId, realRandom } from '../records/identifiers.ts'
import { navigate, useAttempt, useJournal, usePeople, useUndo } from '../components/app-state.tsx'
import { writable } from '../components/form/who.tsx'
import { Avatar } from '../components/avatar.tsx'

interface Moved {
  id: string
  kind: Kind
  doc: Units
  person: string | undefined
}

export function OtherPerson({ id, kind, doc, person }: Moved) {
  const { people, several, byId } = usePeople()
  const journal = useJournal()
  const offer = useUndo()
  const attempt = useAttempt()
  const others = writable(people, kind).filter(one => one.id !== person)
  if (!several || others.length === 0) return null
  const move = async (to: string, name: string) => {
    const copy = newId(Date.now(), realRandom)
    const made = await journal.save([{ record: copy, kind: kind.name, set: movedTo(to, { kind: kind.name, doc }) }])
    const gone = await journal.save([{ record: id, kind: kind.name, set: { deleted: true } }])
    offer({
      words: `Now ${name}’s · saved on this phone`,
      undo: async () => {
        await gone.undo()
        await made.undo()
      }
    })
    navigate(`/app/entry/${copy}`, { replace: true })
  }
  return (
    <details class="more">
      <summary>Wrong person?</summary>
      <div class="more__fields">
        <p>{byId(person)?.name ?? 'Its person'} stays with this entry. Villi can copy it to somebody else, as it was last saved, and delete it here.</p>
        {others.map(other => (
          <button class="button button--quiet" type="button" key={other.id} onClick={() => attempt(() => move(other.id, other.name))}>
            <Avatar person={other} size="small" /> Copy to {other.name}, delete here
          </button>
        ))}
      </div>
    </details>
  )
}
