/** When to exchange. */
import type { Journal } from '../store/journal.ts'
import type { Phone } from '../store/phone.ts'
import type { SyncStatus } from './receipts.ts'
export type { SyncStatus } from './receipts.ts'
export interface Schedule { now(): void; stop(): void }
export declare function startSchedule(journal: Journal, phone: Phone, onStatus: (status: SyncStatus) => void): Schedule
