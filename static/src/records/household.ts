/** The household block: what was agreed on the server, read-only on the phone. */
import type { Card, HandedOver } from './card.ts'
import type { Plan } from './plan.ts'
import type { Numbers } from './ring.ts'

export type Sight = 'household' | 'named' | 'private'

/** Who sees a part of a person: "the household", "Alice and Bob", "only Alice". */
export function seenBy(person: Person, part: 'eaten' | 'felt'): string {
  const sight = part === 'eaten' ? person.eaten_sight : person.felt_sight
  if (sight === 'household') return 'the household'
  const named = part === 'eaten' ? person.sees_eaten ?? [] : person.sees
  const names = sight === 'named' ? named : []
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : `only ${names[0] ?? person.name}`
}

export interface Person {
  id: string
  name: string
  /** beet, teal, iris, clay, moss or sky. */
  colour: string
  initial: string
  is_child: boolean
  birth_year: number | null
  zone: string
  day_start: string
  account: string | null
  eaten_sight: Sight
  felt_sight: Sight
  /** Names of those who see "how I feel". */
  sees: string[]
  /** And of those who see meals and doses; not in a block from before there was sight by name. */
  sees_eaten?: string[]
  /** The parts of this person that this account may see. */
  may: ('eaten' | 'felt')[]
}

export interface Member {
  account: string
  name: string
  role: string
  person: string | null
  /** When the account came into the household, ms UTC. Absent in a block from before. */
  joined?: number
}

export interface Device {
  id: string
  /** What it is: "Android · Chrome". */
  label: string
  /** What its holder calls it: "Kitchen tablet". Absent in a block of before names. */
  name?: string | null
  account: string
  mine: boolean
  /** When it was last heard from, to the minute, and how many operations it then said were unsent. */
  heard?: number
  unsent?: number
  /** Several people use it: the account that is signed in says nothing of who wrote there. */
  shared?: true
  /** Signed out from another phone at that moment; nobody has signed in on it since. */
  revoked?: number
  /** It will not be heard from again under this id: it was cleared, or its account has left. */
  gone?: true
  /** Of one's own: its copy of the journal turned out to be gone at `at`; the phone is now `successor`. */
  forgot?: { at: number; unsent: number; heard: number; successor: string }
}

export interface HouseholdBlock {
  version: number
  household: { id: string; name: string; is_sample: boolean }
  me: { account: string; name: string; role: string; person: string | null }
  people: Person[]
  /** No longer shown: their names are still needed beside their entries. */
  past_people?: Person[]
  members: Member[]
  devices: Device[]
  /** Whom it rings; absent in a block from before. */
  numbers?: Numbers
  /** This is a tablet that several use: it holds only what the whole household may see. */
  shared?: true
  /** Of those whose meals and doses this account may see; not in a block from before there were plans. */
  plans?: Plan[]
  /** How many there are besides, which this app is too old to read. */
  strange_plans?: number
  /** Hand-over cards, the past ones too. */
  cards?: HandedOver[]
  /** On a sitter's own phone alone. */
  card?: Card
  /** When the server last told this phone who was heard from, by the server's clock. */
  heard_at?: number
}

/** A phone that was heard from: when, to the minute, and what it then had unsent. */
export interface Heard {
  id: string
  at: number
  unsent: number
}

/** The moment to ask from which other phones were heard from: what is known already is not told again. */
export function heardUntil({ devices, heard_at }: Pick<HouseholdBlock, 'devices' | 'heard_at'>): number {
  return heard_at === undefined ? 0 : Math.max(0, ...devices.map(({ mine, heard = 0 }) => (mine ? 0 : heard)))
}

/** The block with what was heard since. A phone that it does not know yet comes with the next block. */
export function withHeard(block: HouseholdBlock, heard: Heard[], now: number): HouseholdBlock {
  const news = new Map(heard.map(one => [one.id, one]))
  const devices = block.devices.map(device => {
    const { at, unsent } = news.get(device.id) ?? {}
    return at === undefined || unsent === undefined ? device : { ...device, heard: at, unsent }
  })
  return { ...block, devices, heard_at: now }
}

/** "Kitchen tablet"; "Android · Chrome" for one without a name; undefined for one that is not known. */
export function deviceOf(household: HouseholdBlock | undefined, device: string): string | undefined {
  const found = household?.devices.find(({ id }) => id === device)
  return found && (found.name || found.label)
}
