/** Who wrote what and when: from the server when it can be reached, from this phone's own copy when not. */
import { sitterName } from '../records/card.ts'
import { deviceOf, type HouseholdBlock } from '../records/household.ts'
import type { Entry } from '../records/record.ts'
import type { Change, Step } from '../records/steps.ts'
import { useHousehold, useJournal, useStored } from '../components/app-state.tsx'
import { nameOf } from '../components/entry-row.tsx'
import { titleOf } from '../components/form/product.tsx'
import { clock } from '../components/status-line.tsx'
import { useSteps } from './entry-steps.tsx'
import { changesWords, nounOf, upper, valueOf, visible } from './entry-words.ts'

export function History({ entry }: { entry: Entry }) {
  const { steps, isKnownOnly, earlier } = useSteps(entry)
  const products = useStored(from => from.ofKind('product'), [])
  const product = (id: string) => titleOf(products?.find(one => one.id === id))
  return (
    <section class="section" aria-labelledby="history">
      <h2 id="history">History</h2>
      <ol class="history">
        {steps.map(step => <StepLine key={step.key} step={step} kind={entry.kind} product={product} />)}
      </ol>
      {isKnownOnly && <p class="small soft">This much is known on this phone. The rest comes when there is a network.</p>}
      {earlier && <button type="button" class="button button--quiet" onClick={earlier}>Earlier changes</button>}
    </section>
  )
}

interface StepOf {
  step: Step
  kind: string
  product: (id: string) => string
}

function StepLine({ step, kind, product }: StepOf) {
  const household = useHousehold()
  const changes = step.isFirst ? [] : visible(kind, step.changes)
  const name = (household && handOf(step, household)) ?? sitterName(step.by, household?.cards) ?? (step.name || (household ? nameOf(step.by, household) : ''))
  return (
    <li class={step.isWaiting ? 'history__waiting' : ''}>
      <p><b>{name}</b> {step.isFirst ? 'wrote this' : changesWords(kind, step.changes)}</p>
      {changes.filter(({ unit }) => unit !== 'deleted' && !unit.startsWith('settled/')).map(change => (
        <p key={change.unit} class="history__change">
          {changes.length > 1 && <span class="soft">{upper(nounOf(kind, change.unit))}: </span>}
          <Became change={change} kind={kind} product={product} />
        </p>
      ))}
      <Whence step={step} />
    </li>
  )
}

/** On a tablet that several use the account says nothing of who it was; a new entry bears who wrote it. */
function handOf({ changes, device }: Step, { people, past_people, devices }: HouseholdBlock): string | undefined {
  const writer = changes.find(({ unit }) => unit === 'writer')?.after
  const person = [...people, ...(past_people ?? [])].find(({ id }) => id === writer)
  return person?.name ?? (devices.some(one => one.id === device && one.shared) ? 'Somebody' : undefined)
}

function Became({ change: { unit, before, after, became }, kind, product }: { change: Change; kind: string; product: (id: string) => string }) {
  const words = valueOf(kind, unit, after, product)
  if (became === 'aside') return <>{words}<span class="soft"> at the same time as another phone; {valueOf(kind, unit, before ?? null, product)} stood</span></>
  const was = before === undefined || before === null ? '' : valueOf(kind, unit, before, product)
  if (was === '' || was === words) return <ins>{words}</ins>
  return <><del>{was}</del> <span aria-hidden="true">→</span><span class="visually-hidden">became</span> <ins>{words}</ins></>
}

/** "Mon 12:41 · iPhone · reached the server Tue 8:02". */
function Whence({ step }: { step: Step }) {
  const { device: mine } = useJournal()
  const household = useHousehold()
  const label = step.device === mine ? 'this phone' : step.label || deviceOf(household, step.device)
  const facts = [
    clock(step.at),
    step.brought ? `brought back from ${step.brought === 'another phone' ? step.brought : `${step.brought}’s phone`}` : label,
    step.received === null ? '' : `reached the server ${clock(step.received)}`,
    step.isWaiting ? 'not sent yet' : '',
  ]
  return <p class="small soft">{facts.filter(Boolean).join(' · ')}</p>
}
