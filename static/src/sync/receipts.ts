/** How the exchange is going, in figures and in words. */
export interface SyncStatus {
  state: 'idle' | 'sending' | 'offline' | 'signed-out' | 'portal' | 'error' | 'too-old'
  waiting: number
  attention: number
  /** Milliseconds since 1970; null when this phone never exchanged. */
  lastSuccess: number | null
  message: string
}
