/** Household: who lives together, the cabinet, and the way to the pages where things are agreed. */
import { useHousehold, usePeople, type HouseholdBlock, type Person } from '../components/app-state.tsx'
import { Avatar } from '../components/avatar.tsx'
import { Icon } from '../components/icon.tsx'
import { Page } from '../components/page.tsx'
import { seenBy } from '../records/household.ts'
import { Cabinet } from './cabinet.tsx'
import { HouseholdPlans } from './household-plans.tsx'
import { SignOut } from './sign-out.tsx'

const roles: Record<string, string> = { owner: 'owner', adult: 'adult', helper: 'helper, sees today', viewer: 'looks on' }

export function Household() {
  const household = useHousehold()
  if (!household) return <Page title="Household"><p class="soft">Waiting for the first sync.</p></Page>
  return (
    <Page title={household.household.name} name="Household">
      <PeopleList household={household} />
      <HouseholdPlans />
      <Cabinet />
      <Agreed household={household} />
      <ul class="list">
        <LinkRow to="/app/settings" icon="settings" title="This phone" more="entries not sent, home screen, version" />
        <LinkRow to="/app/learn" icon="book-open" title="Learn" more="the gut, L-glutamine, and what is known" />
        <LinkRow to="/app/red-flags" icon="shield-alert" title="When to get help" more="signs that should not wait" />
      </ul>
      <SignOut />
    </Page>
  )
}

function PeopleList({ household }: { household: HouseholdBlock }) {
  const { several } = usePeople()
  return (
    <section class="section" aria-labelledby="people">
      <h2 id="people">People</h2>
      <ul class="list">
        {household.people.map((person) => (
          <li key={person.id}>
            <a class="list__row" href={`/household/people/${person.id}`}>
              <Avatar person={person} />
              <span class="list__words">
                <span class="list__title">{person.name}{person.id === household.me.person && several ? ' (you)' : ''}</span>
                {several && <span class="list__more">{sights(person)}</span>}
              </span>
              <Icon name="chevron-right" />
            </a>
          </li>
        ))}
        <LinkRow to="/household/people/new" icon="plus" title="Add a person" more="a child needs no account" />
      </ul>
    </section>
  )
}

/** What is agreed lives on the server: these rows need the network. */
function Agreed({ household }: { household: HouseholdBlock }) {
  const mine = household.devices.length
  const members = household.members.map((member) => `${member.name}, ${roles[member.role] ?? member.role}`).join(' · ')
  return (
    <section class="section" aria-labelledby="agreed">
      <div class="section__head"><h2 id="agreed">Members and phones</h2><span class="small soft">with a network</span></div>
      <ul class="list">
        <LinkRow to="/household/members" icon="users" title="Members" more={members} />
        <LinkRow to="/household/invitations" icon="user-plus" title="Invite someone" more="by link, QR or code" />
        {['owner', 'adult'].includes(household.me.role) && <LinkRow to="/household/cards" icon="clipboard-list" title="Hand-over cards" more="for a sitter: one person, one evening, no account" />}
        <LinkRow to="/household/devices" icon="smartphone" title="Phones" more={mine === 1 ? 'this one' : `${mine} phones, when each was last heard from`} />
        <LinkRow to="/account" icon="pencil" title="Your account" more={`${household.me.name}: name, password, recovery code`} />
      </ul>
    </section>
  )
}

/** "The household sees Alice’s meals and doses; only Alice sees how Alice feels." */
function sights(person: Person): string {
  const eaten = seenBy(person, 'eaten')
  const felt = seenBy(person, 'felt')
  const words = eaten === felt
    ? `${eaten} ${see(eaten)} ${person.name}’s meals and doses, and how ${person.name} feels.`
    : `${eaten} ${see(eaten)} ${person.name}’s meals and doses; ${felt} ${see(felt)} how ${person.name} feels.`
  return words[0]?.toUpperCase() + words.slice(1)
}

const see = (who: string): string => (who === 'the household' || who.startsWith('only ') ? 'sees' : 'see')

interface LinkOf {
  to: string
  icon: string
  title: string
  more: string
}

export function LinkRow({ to, icon, title, more }: LinkOf) {
  return (
    <li>
      <a class="list__row" href={to}>
        <Icon name={icon} />
        <span class="list__words"><span class="list__title">{title}</span><span class="list__more" aria-hidden="true">{more}</span></span>
        <Icon name="chevron-right" />
      </a>
    </li>
  )
}
