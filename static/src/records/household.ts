/** The household block: what was agreed on the server, read-only on the phone. */
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
  eaten_sight: 'household' | 'private'
  felt_sight: 'household' | 'private'
  /** Names of those who see "how I feel". */
  sees: string[]
  /** The parts of this person that this account may see. */
  may: ('eaten' | 'felt')[]
}

export interface Member {
  account: string
  name: string
  role: string
  person: string | null
}

export interface Device {
  id: string
  label: string
  account: string
  mine: boolean
  /** Of one's own: its copy of the journal turned out to be gone at `at`; the phone is now `successor`. */
  forgot?: { at: number; unsent: number; heard: number; successor: string }
}

export interface HouseholdBlock {
  version: number
  household: { id: string; name: string; is_sample: boolean }
  me: { account: string; name: string; role: string; person: string | null }
  people: Person[]
  members: Member[]
  devices: Device[]
}
