/** A refused act in its own form again: everything that was typed, saved anew in its place. */
import { useEffect, useState } from 'preact/hooks'
import { isEntry } from '../records/acts.ts'
import { zoneHere } from '../records/day.ts'
import { asMoment, type Draft } from '../records/draft.ts'
import { newId, realRandom } from '../records/identifiers.ts'
import { personOf } from '../records/record.ts'
import { type RefusedAct, refusedAct, saveInstead } from '../store/attention.ts'
import { type Mend, mended, mendOf, reseated } from '../store/attention-mend.ts'
import { goBack, navigate, useJournal, usePeople, useUndo, type Person } from '../components/app-state.tsx'
import { EntryForm } from '../components/form/entry-form.tsx'
import type { Form } from '../components/form/form.ts'
import { titleOf, useCabinet } from '../components/form/product.tsx'
import { checked } from '../components/form/saving.ts'
import { useForm } from '../components/form/use-form.tsx'
import { writable } from '../components/form/who.tsx'
import { Page } from '../components/page.tsx'
import { Reasons } from './attention-reasons.tsx'
import { Body } from './body.tsx'

const BACK = '/app/attention'

export function MendRefused({ act }: { act: string }) {
  const found = useRefused(act)
  const { people } = usePeople()
  if (found === undefined || people.length === 0) return <Page title="Edit" back={BACK}>{null}</Page>
  const mend = found && mendOf(found, Date.now())
  if (!found || !mend) return <Page title="Edit" back={BACK}><p>This was seen to already. What you saved is in the Diary.</p></Page>
  return <Mending refused={found} mend={mend} people={people} />
}

/** As it was when the form was opened; null when the tray has it no more. */
function useRefused(act: string): RefusedAct | null | undefined {
  const journal = useJournal()
  const [found, setFound] = useState<RefusedAct | null>()
  useEffect(() => {
    void refusedAct(journal.store, act).then(one => setFound(one ?? null))
  }, [journal, act])
  return found
}

interface MendingOf {
  refused: RefusedAct
  mend: Mend
  people: Person[]
}

function Mending({ refused, mend, people }: MendingOf) {
  const journal = useJournal()
  const offer = useUndo()
  const cabinet = useCabinet() ?? []
  const { kind, main } = mend
  const zone = asMoment(main.wanted['occurred'])?.zone ?? zoneHere()
  const form = useForm({ kind, journal, slot: `mend/${refused.act}`, start: () => startOf(mend, people), zone })
  const before = personOf(main.wanted)
  useEffect(() => {
    if (form && reseated(form.draft, before) !== form.draft) form.change(draft => reseated(draft, before))
  }, [form?.draft.people])
  const save = async (filled: Form) => {
    const { units, faults } = checked(filled)
    form?.setFaults(faults)
    if (faults.length > 0) return
    const now = Date.now()
    const nameOf = (product: string) => {
      const known = cabinet.find(entry => entry.id === product)
      return known ? titleOf(known) : mend.dose || titleOf(undefined)
    }
    const acts = mended(mend, { draft: filled.draft, units, now, zone, id: () => newId(now, realRandom) }, nameOf)
    const opened = filled.draft.opened
    const { undo } = await saveInstead(journal, refused, acts, opened && { [main.record]: opened.seen })
    if (acts.length > 0) offer({ words: 'Saved on this phone', undo })
    await form?.drop()
    const urgent = kind.fields.find(field => field.after !== '' && units[field.name] === true)
    if (urgent) navigate(`/app/${urgent.after}`, { replace: true })
    else goBack(BACK)
  }
  const editing = !main.isNew || !isEntry(kind)
  return (
    <Page title={`Edit ${kind.label.toLowerCase()}`} back={BACK}>
      <div class="card card--wash-plum"><Reasons refused={refused} /></div>
      {form && <EntryForm form={form} editing={editing} onSave={save}>{send => <Body form={form} editing={editing} save={send} />}</EntryForm>}
    </Page>
  )
}

/** Whom one may not write about any more is not chosen: the form then asks who it is. */
function startOf({ kind, main, start }: Mend, people: Person[]): Draft {
  const able = new Set(writable(people, kind).map(person => person.id))
  return main.isNew && isEntry(kind) ? { ...start, people: start.people.filter(person => able.has(person)) } : start
}
