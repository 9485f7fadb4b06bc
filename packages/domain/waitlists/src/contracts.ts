import { z } from 'zod'

/** Limits of this module, each with its reason. */
export const limits = {
  /** Whoever waits longer has found another way, or forgot. */
  waitDays: 60,
  placesMax: 5,
  /** As many as one page shows a professional; behind them nobody comes to their turn in sixty days. */
  shownMax: 200,
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

/** Of the professional: a time that they name to somebody who waits. */
export const OfferTimeInput = z.object({
  entryId: z.uuid(),
  startsAt: z.iso.datetime({ offset: true, error: 'waitlists.offer_when' }),
})
export type OfferTimeInput = z.input<typeof OfferTimeInput>

export const TakeOffInput = z.object({ entryId: z.uuid() })
export type TakeOffInput = z.input<typeof TakeOffInput>

export const LeaveWaitlistInput = z.object({ entryId: z.uuid() })
export type LeaveWaitlistInput = z.input<typeof LeaveWaitlistInput>

/** What a person who waits is told. */
export const waitlistUpdates = ['time_free', 'time_offered', 'taken_off', 'expired'] as const
export type WaitlistUpdate = (typeof waitlistUpdates)[number]

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
  /** A time that the professional named to them; null: none. */
  readonly offeredFor: string | null
  readonly endedAt: string | null
}

/** Somebody who waits, as the professional sees them: in which hub, for what and since when. */
export interface WaitingClient extends Omit<WaitlistEntry, 'clientTimeZone' | 'professionalId' | 'endedAt'> {
  /** Only of whoever is their client already; anybody else stays without a name until they book. */
  readonly personId: string | null
}
