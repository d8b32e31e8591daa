/** An entry changed: the same questions, filled in; only what was touched is written. */
import { useEffect, useState } from 'preact/hooks'
import { kindOf, type Kind, type Units } from '../kinds/kind.ts'
import { editOf, isEntry } from '../records/acts.ts'
import { asMoment, draftOf, type Opened } from '../records/draft.ts'
import { zoneHere } from '../records/day.ts'
import { personOf } from '../records/record.ts'
import { goBack, navigate, useJournal, useUndo } from '../components/app-state.tsx'
import { EntryForm } from '../components/form/entry-form.tsx'
import type { Form } from '../components/form/form.ts'
import { useForm } from '../components/form/use-form.tsx'
import { checked } from '../components/form/saving.ts'
import { LooksOn, useLooksOn } from '../components/looks-on.tsx'
import { Page } from '../components/page.tsx'
import { Body } from './body.tsx'
import { OtherPerson } from './other-person.tsx'

export function EditEntry({ id }: { id: string }) {
  const opened = useOpened(id)
  if (useLooksOn()) return <LooksOn />
  if (opened === undefined) return <Page title="Edit" back={`/app/entry/${id}`}><></></Page>
  if (opened === null) return <Page title="Edit" back="/app/diary"><p>This entry is not on this phone.</p></Page>
  return <Changing id={id} {...opened} />
}
export default EditEntry

interface Found {
  kind: Kind
  opened: Opened
}

/** The entry as it was when the form was opened: others may write to it meanwhile, and must not be undone. */
function useOpened(id: string): Found | null | undefined {
  const journal = useJournal()
  const [found, setFound] = useState<Found | null>()
  useEffect(() => {
    void Promise.all([journal.entry(id), journal.draftBase(id)]).then(([entry, seen]) => {
      const kind = entry && kindOf(entry.kind)
      // Only the tray has it: a change saved from here would have nothing to stand on.
      if (entry?.state === 'attention' && entry.seq === 0 && entry.pending.length === 0) return navigate('/app/attention', { replace: true })
      setFound(entry && kind ? { kind, opened: { doc: entry.doc, seen } } : null)
    })
  }, [journal, id])
  return found
}

function Changing({ id, kind, opened }: Found & { id: string }) {
  const journal = useJournal()
  const offer = useUndo()
  const back = kind.part === 'household' ? '/app/household' : `/app/entry/${id}`
  const zone = asMoment(opened.doc['occurred'])?.zone ?? zoneHere()
  const form = useForm({ kind, journal, slot: `edit/${id}`, start: () => ({ ...draftOf(kind, opened.doc, Date.now()), opened }), zone })
  const save = async (filled: Form) => {
    const { units, faults } = checked(filled)
    form?.setFaults(faults)
    if (faults.length > 0) return
    // A draft found again was begun on an older state of the entry: it speaks against that one.
    const from = filled.draft.opened ?? opened
    const set = editOf(from.doc, filled.draft, units, Date.now(), zone)
    if (Object.keys(set).length > 0) {
      const { undo } = await journal.save([{ record: id, kind: kind.name, set }], { seen: { [id]: from.seen } })
      offer({ words: 'Change saved on this phone', undo })
    }
    await form?.drop()
    leaveEdit(kind, set, back)
  }
  return (
    <Page title={`Edit ${kind.label.toLowerCase()}`} back={back}>
      {form && (
        <EntryForm form={form} editing onSave={save} below={isEntry(kind) && <OtherPerson id={id} kind={kind} doc={opened.doc} person={personOf(opened.doc)} />}>
          {send => <Body form={form} editing save={send} />}
        </EntryForm>
      )}
    </Page>
  )
}

function leaveEdit(kind: Kind, set: Units, back: string): void {
  const urgent = kind.fields.find(field => field.after !== '' && set[field.name] === true)
  if (urgent) navigate(`/app/${urgent.after}`, { replace: true })
  else goBack(back)
}
