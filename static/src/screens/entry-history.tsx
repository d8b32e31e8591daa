/** Who wrote what and when: from the server when it can be reached, from this phone's own copy when not. */
import { useEffect, useState } from 'preact/hooks'
import { fieldOf, type Json, type Units } from '../kinds/kind.ts'
import type { Entry } from '../records/record.ts'
import { useHousehold, useJournal } from '../components/app-state.tsx'
import { nameOf } from '../components/entry-row.tsx'
import { clock } from '../components/status-line.tsx'
import { valueOf } from './entry-words.ts'

/** One accepted operation, as the server remembers it. */
interface Written {
  op: string
  seq: number | null
  by: string
  by_name: string
  device_label: string | null
  at: number
  set: Units
  status: string
}

interface Step {
  written: Written
  changes: { unit: string; before: Json; after: Json }[]
}

export function History({ entry }: { entry: Entry }) {
  const steps = useHistory(entry)
  return (
    <section class="section" aria-labelledby="history">
      <h2 id="history">History</h2>
      <ol class="history">
        {entry.pending.length > 0 && <li><p>Changed on this phone, not sent yet</p></li>}
        {steps ? [...steps].reverse().map((step) => <StepLine key={step.written.op} step={step} kind={entry.kind} />) : <FromRow entry={entry} />}
      </ol>
    </section>
  )
}

function useHistory(entry: Entry): Step[] | undefined {
  const { identity } = useJournal()
  const [steps, setSteps] = useState<Step[]>()
  useEffect(() => {
    const stop = new AbortController()
    ask(entry.id, identity.instance, stop.signal).then((history) => setSteps(stepsOf(history)), () => undefined)
    return () => stop.abort()
  }, [entry.id, entry.seq, identity.instance])
  return steps
}

async function ask(id: string, instance: string, signal: AbortSignal): Promise<Written[]> {
  const answer = await fetch(`/api/v1/records/${id}/history`, { redirect: 'manual', cache: 'no-store', signal })
  const body = (await answer.json()) as { instance?: string; history?: Written[] }
  if (!answer.ok || body.instance !== instance || !body.history) throw new TypeError('not our history')
  return body.history
}

/** What each operation changed, seen from the one before it. */
function stepsOf(history: Written[]): Step[] {
  const doc: Units = {}
  return history.map((written) => {
    const changes = Object.entries(written.set).map(([unit, after]) => ({ unit, before: doc[unit] ?? null, after }))
    Object.assign(doc, written.set)
    return { written, changes }
  })
}

function StepLine({ step: { written, changes }, kind }: { step: Step; kind: string }) {
  const isFirst = changes.some(({ unit, before }) => unit === 'occurred' && before === null) || written.seq === null
  return (
    <li>
      <p><b>{written.by_name}</b> {isFirst ? 'wrote this' : verb(kind, changes)}</p>
      <p class="small soft">{[clock(written.at), written.device_label].filter(Boolean).join(' · ')}</p>
      {!isFirst && changes.filter(({ unit }) => unit !== 'deleted').map(({ unit, before, after }) => (
        <p key={unit} class="history__change">
          <del>{valueOf(kind, unit, before)}</del> <span aria-hidden="true">→</span><span class="visually-hidden">became</span> <ins>{valueOf(kind, unit, after)}</ins>
        </p>
      ))}
    </li>
  )
}

function verb(kind: string, changes: Step['changes']): string {
  const deleted = changes.find(({ unit }) => unit === 'deleted')
  if (deleted) return deleted.after === true ? 'deleted this' : 'brought this back'
  const labels = changes.map(({ unit }) => (fieldOf(kind, unit.split('/')[0] ?? unit)?.label ?? unit).toLowerCase().replace(/\?$/, ''))
  return `changed: ${[...new Set(labels)].join(', ')}`
}

/** Without the network, the row itself says who wrote it first and who changed it last. */
function FromRow({ entry }: { entry: Entry }) {
  const household = useHousehold()
  if (!household) return null
  const writer = nameOf(entry.by || household.me.account, household)
  const editor = entry.editedBy ? nameOf(entry.editedBy, household) : writer
  return (
    <>
      {entry.editedAt && entry.pending.length === 0 && <li><p><b>{editor}</b> changed it</p><p class="small soft">{clock(entry.editedAt)} · what changed is shown when there is a network</p></li>}
      <li><p><b>{writer}</b> wrote this</p><p class="small soft">{clock(entry.at)}</p></li>
    </>
  )
}
