/** What an answer of the network means. Only our own server's whole, well-formed word counts. */
import { BadAnswer, readAnswer } from '../records/answer.ts'
import type { Answer, Request } from '../records/message.ts'

export type Verdict =
  | { means: 'answer'; answer: Answer }
  /** The batch is too large for something on the way, or its words are not understood. */
  | { means: 'refused'; code: string; fields: Record<string, string> }
  | NoAnswer

export interface NoAnswer {
  means: 'signed-out' | 'offline' | 'portal' | 'error' | 'too-old' | 'over'
  message: string
  retryAfter: number | null
  /** Of a hand-over card that is over: the receipts of what was sent; none where nothing is taken any more. */
  results?: unknown
}

export const WORDS = {
  offline: 'No connection. Everything is saved on this phone.',
  portal: 'This network wants you to sign in to it first.',
  signedOut: 'Sign in to send what is waiting.',
  revoked: 'This phone was signed out from another one. Sign in to send what is waiting.',
  other: 'Someone else is signed in here. Sign in as yourself to send what is waiting.',
  tooOld: 'This app is too old to fetch news. Update it; what you write is still sent.',
  cut: 'The answer of the server was cut off. Trying again.',
  olderServer: 'The server is older than this app. Everything waits on this phone.',
  busy: 'The server is busy. Trying again soon.',
  damaged: "The server's database is damaged; the person who runs it must restore a backup. Entries wait on this phone.",
  stranger: 'Another Villi answers at this address. Everything stays on this phone.',
  garbled: 'The server answered in a way this app does not understand. Trying again.',
  refused: 'The server does not take anything from this app now. Trying again.',
}

export async function judge(response: Response, request: Request, instance: string): Promise<Verdict> {
  const { status } = response
  if (response.type === 'opaqueredirect' || response.redirected || status === 0 || (status >= 300 && status < 400))
    return trouble('portal', WORDS.portal)
  if (status === 413) return { means: 'refused', code: 'too_large', fields: {} }
  if (!isJson(response)) return status < 500 && status !== 429 ? trouble('portal', WORDS.portal) : busy(response)
  let body: unknown
  try {
    body = JSON.parse(await response.text())
  } catch {
    return trouble(response.ok ? 'offline' : 'error', WORDS.cut)
  }
  return response.ok ? accepted(body, request, instance) : refused(response, body)
}

function accepted(body: unknown, request: Request, instance: string): Verdict {
  try {
    const answer = readAnswer(body, request)
    return answer.instance === instance ? { means: 'answer', answer } : trouble('error', WORDS.stranger)
  } catch (fault) {
    if (fault instanceof BadAnswer) return trouble('error', WORDS.garbled)
    throw fault
  }
}

function refused(response: Response, body: unknown): Verdict {
  const error = (body as { error?: { code?: string; message?: string; fields?: Record<string, string> } } | null)?.error
  const code = error?.code
  if (response.status === 410 && code?.startsWith('card_')) return { ...trouble('over', ''), results: (body as { results?: unknown }).results }
  if (code === undefined) return response.status < 500 ? trouble('portal', WORDS.portal) : busy(response)
  if (response.status === 401) return trouble('signed-out', code === 'device_revoked' ? WORDS.revoked : WORDS.signedOut)
  if (code === 'actor_mismatch' || code === 'household_mismatch') return trouble('signed-out', WORDS.other)
  if (code === 'read_only') return { means: 'error', message: WORDS.damaged, retryAfter: retryAfter(response) }
  if (response.status === 426) return trouble('too-old', WORDS.tooOld)
  // An older server does not know a message without a place: that is no fault of what is sent with it.
  if (code === 'malformed' && 'cursor' in (error?.fields ?? {})) return trouble('error', WORDS.olderServer)
  if (response.status === 400 || response.status === 422) return { means: 'refused', code, fields: error?.fields ?? {} }
  return response.status === 429 || response.status >= 500 || response.status === 409
    ? busy(response)
    : trouble('error', error?.message ?? WORDS.refused)
}

function busy(response: Response): Verdict {
  return { means: 'error', message: WORDS.busy, retryAfter: retryAfter(response) }
}

/** Milliseconds that the server asks to wait, or null. */
function retryAfter(response: Response): number | null {
  const said = response.headers.get('Retry-After')
  const seconds = said === null ? NaN : Number(said)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null
}

function trouble(means: NoAnswer['means'], message: string): NoAnswer {
  return { means, message, retryAfter: null }
}

function isJson(response: Response): boolean {
  return /^application\/([\w.+-]+\+)?json\b/i.test(response.headers.get('Content-Type') ?? '')
}
