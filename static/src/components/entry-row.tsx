/** One entry as a line of the Diary: when, what, who wrote it, and whether it is sent. */
import { sitterName } from '../records/card.ts'
import { detail, headline, kindOf } from '../kinds/kind.ts'
import { occurredOf, personOf, type Entry } from '../records/record.ts'
import { useHousehold, usePeople, type HouseholdBlock } from './app-state.tsx'
import { Avatar } from './avatar.tsx'
import { timeWords } from './day-heading.tsx'
import { Icon } from './icon.tsx'

const marks = {
  phone: { icon: 'cloud-off', words: 'on this phone' },
  sent: { icon: 'cloud-check', words: 'sent' },
  attention: { icon: 'cloud-alert', words: 'needs attention' },
}

interface RowOf {
  entry: Entry
  /** Show whose it is: the row stands among several people's. */
  named?: boolean
  /** Taken with the row above: the two are one act. */
  linked?: boolean
}

export function EntryRow({ entry, named = false, linked = false }: RowOf) {
  const household = useHousehold()
  const { byId } = usePeople()
  const person = named ? byId(personOf(entry.doc)) : undefined
  const moment = occurredOf(entry.doc)
  const below = [detail(entry.kind, entry.doc), authorWords(entry, household), editedWords(entry)].filter(Boolean)
  return (
    <a class={`line ${linked ? 'line--linked' : ''} ${person ? 'line--named' : ''}`} href={`/app/entry/${entry.id}`}>
      <span class="line__time">
        {moment && <time dateTime={moment.local}>{timeWords(moment.local)}</time>}
        {moment?.around && <span class="line__around">around</span>}
      </span>
      <span class="line__icon"><Icon name={linked ? 'link' : (kindOf(entry.kind)?.icon ?? '')} size={20} /></span>
      <span class="line__words">
        <span class="line__title">
          {person && <><Avatar person={person} size="small" /><span class="visually-hidden">{person.name}: </span></>}
          <span class="line__said">{titleOf(entry)}</span>
        </span>
        {below.length > 0 && <span class="line__more">{below.join(' · ')}</span>}
        {entry.conflicts && <span class="tag tag--look">two phones differ</span>}
      </span>
      <SentMark state={entry.state} />
    </a>
  )
}

/** The headline, with the kind's own name where the headline alone could mean anything: "Check-in: fatigue 4". */
export function titleOf(entry: Entry): string {
  const words = headline(entry.kind, entry.doc)
  return entry.kind === 'checkin' && words !== 'Check-in' ? `Check-in: ${words}` : words
}

export function SentMark({ state }: { state: Entry['state'] }) {
  const mark = marks[state]
  return (
    <span class={`mark-${state}`} title={mark.words}>
      <Icon name={mark.icon} size={20} />
      <span class="visually-hidden">{mark.words}</span>
    </span>
  )
}

/** Who wrote it; nothing while only one account writes. */
export function authorWords(entry: Entry, household: HouseholdBlock | undefined): string {
  if (!household || (household.members.length < 2 && !sitterName(entry.by, household.cards))) return ''
  return `by ${onTablet.writer?.(entry, household) ?? nameOf(entry.by || household.me.account, household)}`
}

/** Words for what was written on a tablet that several use: they come with the other screens. */
export const onTablet: { writer?: (entry: Entry, household: HouseholdBlock) => string | undefined } = {}

export function nameOf(account: string, household: HouseholdBlock): string {
  return sitterName(account, household.cards) ?? household.members.find((member) => member.account === account)?.name ?? 'someone who left'
}

function editedWords(entry: Entry): string {
  return entry.editedAt ? 'edited' : ''
}
