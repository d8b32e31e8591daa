/** A new entry of one kind. */
import { kindOf, type Kind, type Units } from '../kinds/kind.ts'
import { type Act, isEntry } from '../records/acts.ts'
import { momentNow, zoneHere } from '../records/day.ts'
import { emptyDraft, type Draft } from '../records/draft.ts'
import type { Sitting } from '../records/habit.ts'
import type { Entry } from '../records/record.ts'
import { useEffect, useRef } from 'preact/hooks'
import { cameFrom, goBack, navigate, useHousehold, useJournal, usePeople, useUndo } from '../components/app-state.tsx'
import { EntryForm } from '../components/form/entry-form.tsx'
import type { Form } from '../components/form/form.ts'
import { useForm } from '../components/form/use-form.tsx'
import { titleOf, useCabinet, withProduct } from '../components/form/product.tsx'
import { savedWords } from '../components/form/save-words.ts'
import { ready, write } from '../components/form/saving.ts'
import { Lately, useSittings } from '../components/form/lately.tsx'
import { throughTable } from '../components/form/table-guard.ts'
import { manyAtOnce, startingPeople, writable } from '../components/form/who.tsx'
import { throughGuard } from '../components/guard/dose-acts.ts'
import { useGuard } from '../components/guard/guard.tsx'
import { LooksOn, useLooksOn } from '../components/looks-on.tsx'
import { Page } from '../components/page.tsx'
import { Body } from './body.tsx'

export function AddKind({ kind: name }: { kind: string }) {
  const kind = kindOf(name)
  const { people } = usePeople()
  const cabinet = useCabinet()
  const sittings = useSittings(kind !== undefined && manyAtOnce(kind))
  if (useLooksOn()) return <LooksOn />
  if (kind === undefined) return <UnknownKind />
  // Whom the entry is about, and what stands in the cabinet, must be known before the first drawing.
  if (cabinet === undefined || sittings === undefined || (isEntry(kind) && people.length === 0)) return <Page title={kind.label} back="/app/add"><></></Page>
  return <Lately.Provider value={sittings}><NewEntry kind={kind} sittings={sittings} /></Lately.Provider>
}
export default AddKind

function UnknownKind() {
  return (
    <Page title="Not known here" back="/app/add">
      <p>This version of Villi cannot write that. Update the app, then try again.</p>
    </Page>
  )
}

function NewEntry({ kind, sittings }: { kind: Kind, sittings: Sitting[] }) {
  const journal = useJournal()
  const cabinet = useCabinet() ?? []
  const everybody = usePeople()
  const offer = useUndo()
  const guard = useGuard(kind.name === 'dose' || kind.name === 'meal')
  const account = useHousehold()?.me.account ?? ''
  const shown = useShown()
  const beginning = () => ({ asked: new URLSearchParams(location.search).get('who') ?? '', sittings, account, local: momentNow(Date.now(), zoneHere()).local })
  const start = () => firstDraft(kind, isEntry(kind) ? startingPeople(everybody, kind, beginning()) : [], cabinet)
  const form = useForm({ kind, journal, slot: `add/${kind.name}`, start, zone: zoneHere() })
  useStillAble(form, isEntry(kind) ? writable(everybody.people, kind).map(person => person.id) : [])
  const named = (product: string) => titleOf(cabinet.find(entry => entry.id === product))
  const save = async (typed: Form) => {
    const { faults, units } = ready(typed, named)
    form?.setFaults(faults)
    if (faults.length > 0) return
    // Whatever becomes of its doses, the meal is saved.
    const filled = kind.name === 'meal' ? { ...typed, draft: await throughTable(guard, typed.draft, Date.now()) } : typed
    const { acts } = ready(filled, named)
    const kept = kind.name === 'dose' ? await throughGuard(guard, acts, filled.draft.when) : acts
    if (kept.length === 0) return
    const undo = await write(journal, kept)
    const draft = { ...filled.draft, people: peopleOf(kept) }
    offer({ words: savedWords({ ...filled, draft, several: everybody.several, nameOf: id => everybody.byId(id)?.name ?? 'someone' }), undo })
    const left = peopleOf(acts).filter(person => !draft.people.includes(person))
    // What was not given stays as it was typed.
    if (left.length > 0) return form?.change(before => ({ ...before, people: left }))
    await form?.drop()
    if (shown.current) leave(kind, units)
  }
  return (
    <Page title={kind.label} back="/app/add">
      {form && <EntryForm form={form} onSave={save}>{send => <Body form={form} editing={false} save={send} />}</EntryForm>}
    </Page>
  )
}

/** Whether this screen is still there: who went back while the guard asked is not sent back once more. */
function useShown() {
  const shown = useRef(true)
  useEffect(() => {
    shown.current = true
    return () => { shown.current = false }
  }, [])
  return shown
}

/** A form found again is not about those whom this account may not write for any more. */
function useStillAble(form: Form | undefined, able: string[]): void {
  const isLost = (person: string) => !able.includes(person)
  useEffect(() => {
    if (form?.draft.people.some(isLost)) form.lay(draft => ({ ...draft, people: draft.people.filter(person => !isLost(person)) }))
  }, [form?.draft.people, able.join()])
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
