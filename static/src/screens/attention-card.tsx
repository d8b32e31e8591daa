/** One refused act, shown whole: the meal with its dose, why it was not taken, Edit, Export, Discard. */
import { useState } from 'preact/hooks'
import { headline, kindOf } from '../kinds/kind.ts'
import { occurredOf, personOf } from '../records/record.ts'
import { momentNow, zoneHere } from '../records/day.ts'
import { saysOf } from '../records/unit-words.ts'
import { type RefusedAct, type RefusedEntry, saveInstead, tray } from '../store/attention.ts'
import { againOf, mendOf } from '../store/attention-mend.ts'
import { useJournal, useNow, usePeople, useStored, useUndo } from '../components/app-state.tsx'
import { dayWords } from '../components/day-heading.tsx'
import { Icon } from '../components/icon.tsx'
import { UnsentExport } from '../components/unsent-export.tsx'
import { DiscardRefused } from './attention-discard.tsx'
import { Reasons } from './attention-reasons.tsx'

/** For the screen of an entry: the refused acts that it is part of. */
export function RefusedCardsOf({ record }: { record: string }) {
  const found = useStored(journal => tray(journal.store), [record])
  return <>{found?.acts.filter(act => act.entries.some(entry => entry.record === record)).map(act => <RefusedCard key={act.act} refused={act} />)}</>
}

export function RefusedCard({ refused }: { refused: RefusedAct }) {
  const [first, ...others] = firstOf(refused.entries)
  const label = `refused-${refused.act}`
  if (!first) return null
  return (
    <section class="card refused" aria-labelledby={label}>
      <Eyebrow entry={first} />
      <h2 class="title refused__title" id={label}>{titleOf(first)}</h2>
      {!first.isNew && <Changes entry={first} />}
      {others.length > 0 && (
        <ul class="refused__with">
          {others.map(entry => (
            <li key={entry.record}>
              <span class="row"><Icon name={entry.isNew ? (kindOf(entry.kind)?.icon ?? '') : 'pencil'} size={20} />{titleOf(entry)}</span>
              {!entry.isNew && <Changes entry={entry} />}
            </li>
          ))}
        </ul>
      )}
      <Reasons refused={refused} />
      <Ways refused={refused} name={titleOf(first)} />
    </section>
  )
}

/** The meal before its dose; else as they were written. */
function firstOf(entries: RefusedEntry[]): RefusedEntry[] {
  return [...entries].sort((one, other) => Number(other.kind === 'meal') - Number(one.kind === 'meal'))
}

/** What a person calls it: as it is, or, when nobody else has it, as it was to be. */
export function titleOf({ kind, isNew, isElsewhere, present, wanted }: RefusedEntry): string {
  if (isElsewhere) return `${kindOf(kind)?.label ?? 'An entry'}, not on this phone any more`
  return headline(kind, isNew ? wanted : present)
}

function Eyebrow({ entry }: { entry: RefusedEntry }) {
  const { several, byId } = usePeople()
  const present = momentNow(useNow(), zoneHere()).local.slice(0, 10)
  const moment = occurredOf(entry.isNew ? entry.wanted : entry.present)
  const name = several ? byId(personOf(entry.wanted))?.name : undefined
  const when = moment && `${dayWords(moment.local.slice(0, 10), present)}, ${moment.around ? 'around ' : ''}${moment.local.slice(11).replace(/^0/, '')}`
  const said = [name, when].filter(Boolean).join(' · ')
  return <p class="eyebrow"><Icon name={kindOf(entry.kind)?.icon ?? ''} />{said || kindOf(entry.kind)?.label || 'Entry'}</p>
}

/** A change that was not taken: what it was to be, beside what it is. */
function Changes({ entry }: { entry: RefusedEntry }) {
  if (entry.set['deleted'] === true) return <p>You deleted this; the server still has it.</p>
  const now = saysOf(entry.kind, entry.present)
  return (
    <dl class="refused__changes">
      {Object.entries(saysOf(entry.kind, entry.set)).map(([label, words]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd><b>{words}</b>{now[label] !== undefined && now[label] !== words && <span class="soft"> · now {now[label]}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}

function Ways({ refused, name }: { refused: RefusedAct; name: string }) {
  const [asking, setAsking] = useState(false)
  const ids = [...refused.ops, ...refused.later].map(op => op.id)
  return (
    <div class="refused__ways">
      {mendOf(refused, Date.now())
        ? <a class="button button--ink button--small" role="button" href={`/app/attention/${refused.act}`}><Icon name="pencil" />Edit</a>
        : <Again refused={refused} />}
      <UnsentExport words="Export" only={ids} />
      <button type="button" class="button button--danger" onClick={() => setAsking(true)}><Icon name="trash" />Discard…</button>
      {asking && <DiscardRefused refused={refused} name={name} onClose={() => setAsking(false)} />}
    </div>
  )
}

/** A deletion, or a kind this app has no form for: nothing to type, but it may be taken now. */
function Again({ refused }: { refused: RefusedAct }) {
  const journal = useJournal()
  const offer = useUndo()
  const again = async () => {
    const { undo } = await saveInstead(journal, refused, [againOf(refused)])
    offer({ words: 'Sent again', undo })
  }
  return <button type="button" class="button button--ink button--small" onClick={() => void again()}><Icon name="refresh-cw" />Try again</button>
}
