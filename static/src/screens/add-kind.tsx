/** A new entry of one kind. */
import { kindOf, type Kind, type Units } from '../kinds/kind.ts'
import { type Act, isEntry } from '../records/acts.ts'
import { zoneHere } from '../records/day.ts'
import { emptyDraft, type Draft } from '../records/draft.ts'
import type { Entry } from '../records/record.ts'
import { cameFrom, goBack, navigate, useJournal, usePeople, useUndo } from '../components/app-state.tsx'
import { EntryForm } from '../components/form/entry-form.tsx'
import type { Form } from '../components/form/form.ts'
import { useForm } from '../components/form/use-form.tsx'
import { titleOf, useCabinet, withProduct } from '../components/form/product.tsx'
import { savedWords } from '../components/form/save-words.ts'
import { ready, write } from '../components/form/saving.ts'
import { startingPeople } from '../components/form/who.tsx'
import { throughGuard } from '../components/guard/dose-acts.ts'
import { useGuard } from '../components/guard/guard.tsx'
import { Page } from '../components/page.tsx'
import { Body } from './body.tsx'

export function AddKind({ kind: name }: { kind: string }) {
  const kind = kindOf(name)
  const { people } = usePeople()
  const cabinet = useCabinet()
  if (kind === undefined) return <UnknownKind />
  // Whom the entry is about, and what stands in the cabinet, must be known before the first drawing.
  if (cabinet === undefined || (isEntry(kind) && people.length === 0)) return <Page title={kind.label} back="/app/add"><></></Page>
  return <NewEntry kind={kind} />
}
export default AddKind

function UnknownKind() {
  return (
    <Page title="Not known here" back="/app/add">
      <p>This version of Villi cannot write that. Update the app, then try again.</p>
    </Page>
  )
}

function NewEntry({ kind }: { kind: Kind }) {
  const journal = useJournal()
  const cabinet = useCabinet() ?? []
  const everybody = usePeople()
  const offer = useUndo()
  const guard = useGuard()
  const start = () => firstDraft(kind, isEntry(kind) ? startingPeople(everybody, kind) : [], cabinet)
  const form = useForm({ kind, journal, slot: `add/${kind.name}`, start, zone: zoneHere() })
  const save = async (filled: Form) => {
    const { acts, faults, units } = ready(filled, product => titleOf(cabinet.find(entry => entry.id === product)))
    form?.setFaults(faults)
    if (faults.length > 0) return
    // Only a dose by itself: those of a meal are chosen before, and the meal is saved in any case.
    const kept = kind.name === 'dose' ? await throughGuard(guard, acts, filled.draft.when) : acts
    if (kept.length === 0) return
    const undo = await write(journal, kept)
    const draft = { ...filled.draft, people: peopleOf(kept) }
    offer({ words: savedWords({ ...filled, draft, several: everybody.several, nameOf: id => everybody.byId(id)?.name ?? 'someone' }), undo })
    const left = peopleOf(acts).filter(person => !draft.people.includes(person))
    // What was not given stays as it was typed.
    if (left.length > 0) return form?.change(before => ({ ...before, people: left }))
    await form?.drop()
    leave(kind, units)
  }
  return (
    <Page title={kind.label} back="/app/add">
      {form && <EntryForm form={form} onSave={save}>{send => <Body form={form} editing={false} save={send} />}</EntryForm>}
    </Page>
  )
}

const peopleOf = (acts: Act[]): string[] => acts.flatMap(({ person }) => person ?? [])

/** With one product in the cabinet a dose is of that one; its amount is never proposed. */
function firstDraft(kind: Kind, people: string[], cabinet: Entry[]): Draft {
  const draft = emptyDraft(people, Date.now())
  const [only, ...others] = cabinet.filter(product => product.doc['archived'] !== true)
  return kind.name === 'dose' && only !== undefined && others.length === 0 ? withProduct(kind, draft, 'product', only) : draft
}

/** Back to where one came from; a field such as blood leads to its own screen first. */
export function leave(kind: Kind, units: Units): void {
  const urgent = kind.fields.find(field => field.after !== '' && units[field.name] === true)
  if (urgent) return navigate(`/app/${urgent.after}`, { replace: true })
  const home = kind.part === 'household' ? '/app/household' : '/app/'
  if (cameFrom() === undefined) navigate(home, { replace: true })
  else goBack(home)
}
