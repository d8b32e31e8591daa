/** A phone and the server it exchanges with; every journal is closed after its test. */
import { afterEach } from 'vitest'
import type { Journal } from '../src/store/journal.ts'
import type { Phone } from '../src/store/phone.ts'
import { exchange } from '../src/sync/exchange.ts'
import { type Device, device, tab } from './device.ts'
import { Server } from './server.ts'

export interface Cast {
  on: Device
  phone: Phone
  journal: Journal
  server: Server
  send: () => ReturnType<typeof exchange>
}

const open: Journal[] = []
afterEach(() => open.splice(0).forEach(journal => journal.close()))

export async function alice(server = new Server(), on = device()): Promise<Cast> {
  const { phone, journal } = await tab(on)
  open.push(journal)
  return { on, phone, journal, server, send: () => exchange(journal, phone, server.fetch) }
}

/** Another tab of the same phone. */
export async function otherTab({ on }: Cast) {
  const other = await tab(on)
  open.push(other.journal)
  return other
}

/** Every act of the person is on the server exactly once, or waits here, or needs attention. */
export async function ledger({ journal, server }: Cast): Promise<{ sent: number; waiting: number; attention: number }> {
  const { waiting, attention } = await journal.count()
  return { sent: [...server.log.values()].filter(one => one.seq !== null).length, waiting, attention }
}
