import { z } from 'zod'

/** Limits of this module, each with its reason. */
export const limits = {
  /** Whoever waits longer has found another way, or forgot. */
  waitDays: 60,
  placesMax: 5,
  /** How often it is looked whether a time became free that nothing announced: new hours, a hold that ran out. */
  lookMinutes: 10,
  /** Between two letters to one person about free times. */
  restMinutes: 60,
} as const

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
