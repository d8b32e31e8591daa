/** One entry: all that was said, who wrote it and when, how it changed, and what can be done with it. */
import { headline, kindOf } from '../kinds/kind.ts'
import { sitterName } from '../records/card.ts'
import { copiedTo } from '../records/copy.ts'
import { momentNow, zoneHere } from '../records/day.ts'
import { deviceOf } from '../records/household.ts'
import { newId, realRandom } from '../records/identifiers.ts'
import { occurredOf, personOf, type Entry } from '../records/record.ts'
import { navigate, useAttempt, useHousehold, useJournal, useNow, usePeople, useStored, useUndo } from '../components/app-state.tsx'
import { dayWords } from '../components/day-heading.tsx'
import { nameOf, SentMark, titleOf } from '../components/entry-row.tsx'
import { Icon } from '../components/icon.tsx'
import { listed } from '../components/form/save-words.ts'
import { Page } from '../components/page.tsx'
import { clock } from '../components/status-line.tsx'
import { writerOf } from '../components/writing.tsx'
import { RefusedCardsOf } from './attention-card.tsx'
import { DoublesOf } from './doubles.tsx'
import { Differences } from './entry-differences.tsx'
import { Facts } from './entry-facts.tsx'
import { History } from './entry-history.tsx'

export function EntryScreen({ id }: { id: string }) {
  // Null once the phone has said that there is none, so that "not yet asked" looks like nothing at all.
  const entry = useStored(async (journal) => (await journal.entry(id)) ?? null, [id])
  if (entry === undefined) return <Page title="Entry" back="/app/diary" quiet>{null}</Page>
  if (entry === null) return <Missing />
  return (
    <Page title={<span class="entry__title">{titleOf(entry)}</span>} name={titleOf(entry)} back="/app/diary">
      {entry.deleted && !entry.conflicts?.['deleted'] && <Deleted entry={entry} />}
      {entry.state === 'attention' && <RefusedCardsOf record={id} />}
      <When entry={entry} />
      {entry.conflicts && <Differences entry={entry} />}
      {entry.kind === 'dose' && !entry.deleted && <DoublesOf entry={entry} />}
      <Facts entry={entry} />
      {!entry.deleted && !isRefusedWhole(entry) && <Acts entry={entry} />}
      {!isRefusedWhole(entry) && <History entry={entry} />}
    </Page>
  )
}

/** Nobody has it but the tray, where it can be edited; a change of it would have nothing to stand on. */
const isRefusedWhole = (entry: Entry): boolean => entry.state === 'attention' && entry.seq === 0 && entry.pending.length === 0

function Missing() {
  return (
    <Page title="Not on this phone" back="/app/diary">
      <p class="soft">This entry is not here. It may have been taken out of your sight, or it has not come to this phone yet.</p>
    </Page>
  )
}

/** "Alice · today, 7:50 · sent" and who wrote it. */
function When({ entry }: { entry: Entry }) {
  const household = useHousehold()
  const { several, byId } = usePeople()
  const now = useNow()
  const moment = occurredOf(entry.doc)
  const present = momentNow(now, zoneHere()).local.slice(0, 10)
  const person = byId(personOf(entry.doc))
  const device = deviceOf(household, entry.device)
  const author = household && (household.members.length > 1 || sitterName(entry.by, household.cards)) ? `by ${writerOf(entry, household) ?? nameOf(entry.by || household.me.account, household)} ` : ''
  return (
    <div class="stack stack--tight">
      <p class="row entry__when">
        <Icon name={kindOf(entry.kind)?.icon ?? ''} size={20} />
        {several && person && <b>{person.name}</b>}
        {moment && <time dateTime={moment.local}>{dayWords(moment.local.slice(0, 10), present)}, {moment.around ? 'around ' : ''}{moment.local.slice(11).replace(/^0/, '')}</time>}
        {moment && moment.zone !== zoneHere() && <span class="soft small">{moment.zone.replace('_', ' ')}</span>}
        <SentMark state={entry.state} />
      </p>
      <AtTable entry={entry} />
      <p class="small soft">Written {author}{clock(entry.at)}{device ? ` on ${device}` : ''}{entry.editedAt ? ` · edited ${clock(entry.editedAt)}` : ''}</p>
    </div>
  )
}

const HALF_A_DAY = 12 * 3600_000

/** "with Alice and Mia": those who ate this meal together, as far as this account may see them. */
function AtTable({ entry }: { entry: Entry }) {
  const { byId } = usePeople()
  const { table } = entry.doc
  const at = occurredOf(entry.doc)?.at ?? 0
  const others = useStored(async (journal) => (typeof table !== 'string' ? [] : (await journal.between(at - HALF_A_DAY, at + HALF_A_DAY)).filter((one) => one.doc['table'] === table && one.id !== entry.id)), [entry.id, table, at])
  const names = (others ?? []).flatMap((one) => byId(personOf(one.doc))?.name ?? [])
  return names.length > 0 ? <p class="small">with {listed(names)}</p> : null
}

function Acts({ entry }: { entry: Entry }) {
  const journal = useJournal()
  const offerUndo = useUndo()
  const attempt = useAttempt()
  const remove = async () => {
    const { undo } = await journal.save([{ record: entry.id, kind: entry.kind, set: { deleted: true } }])
    offerUndo({ words: 'Deleted', undo })
    navigate(isHousehold(entry) ? '/app/household' : `/app/diary?day=${occurredOf(entry.doc)?.local.slice(0, 10) ?? ''}`, { replace: true })
  }
  const copied = copiedTo(momentNow(Date.now(), zoneHere()), entry)
  const copy = async () => {
    if (!copied) return
    const { undo } = await journal.save([{ record: newId(Date.now(), realRandom), kind: entry.kind, set: copied }])
    offerUndo({ words: `Saved on this phone: ${headline(entry.kind, entry.doc)}`, undo })
    navigate('/app/diary')
  }
  const canCopy = copied && !isHousehold(entry) && kindOf(entry.kind)
  return (
    <div class="row entry__acts">
      {kindOf(entry.kind) && <a class="button button--quiet" href={`/app/entry/${entry.id}/edit`} role="button"><Icon name="pencil" />Edit</a>}
      {canCopy && <button type="button" class="button button--quiet" onClick={() => attempt(copy)}><Icon name="copy" />Copy to now</button>}
      <button type="button" class="button button--danger" onClick={() => attempt(remove)}><Icon name="trash" />Delete</button>
    </div>
  )
}

const isHousehold = (entry: Entry): boolean => kindOf(entry.kind)?.part === 'household'

function Deleted({ entry }: { entry: Entry }) {
  const journal = useJournal()
  const attempt = useAttempt()
  const restore = () => attempt(() => journal.save([{ record: entry.id, kind: entry.kind, set: { deleted: null } }]))
  return (
    <div class="banner banner--turmeric">
      <p><b>Deleted</b></p>
      <button type="button" class="button button--quiet deleted__back" onClick={restore}><Icon name="undo" />Restore</button>
    </div>
  )
}
