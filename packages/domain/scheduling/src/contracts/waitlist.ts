import { z } from 'zod'

export const JoinWaitlistInput = z.object({
  serviceId: z.uuid(),
  /** Only a time before this one helps; absent: any time. */
  before: z.iso.datetime({ offset: true }).optional(),
  /** The zone in which the client reads times. */
  timeZone: z.string().min(1).max(64),
})
export type JoinWaitlistInput = z.input<typeof JoinWaitlistInput>

export const LeaveWaitlistInput = z.object({ entryId: z.uuid() })
export type LeaveWaitlistInput = z.input<typeof LeaveWaitlistInput>

/** What a person who waits is told. */
export type WaitlistUpdate = 'time_free' | 'expired'

/** A person's place on a waitlist. Instants in ISO 8601. */
export interface WaitlistEntry {
  readonly id: string
  readonly professionalId: string
  readonly companyId: string
  readonly serviceId: string
  readonly before: string | null
  readonly clientTimeZone: string
  readonly joinedAt: string
  readonly expiresAt: string
  /** The first fitting time that is free now; null: none. */
  readonly freeAt: string | null
  readonly endedAt: string | null
}
