/** The numbers to ring, as buttons: the emergency services of where the phone is, and what the household typed. */
import { zoneHere } from '../records/day.ts'
import { dialled, emergencyAt } from '../records/ring.ts'
import { useHousehold } from './app-state.tsx'
import { Icon } from './icon.tsx'

export function CallEmergency({ quiet = false }: { quiet?: boolean }) {
  const typed = useHousehold()?.numbers?.emergency
  const number = typed ?? emergencyAt(zoneHere())
  return <a class={`button button--wide ${quiet ? 'button--quiet' : 'button--danger flags__call'}`} href={dialled(number)}><Icon name="phone" />Call {number}</a>
}

/** Nothing where the household has typed none. */
export function CallPoisonLine() {
  const number = useHousehold()?.numbers?.poison
  return number ? <a class="button button--quiet button--wide" href={dialled(number)}><Icon name="phone" />Poison line: {number}</a> : null
}
