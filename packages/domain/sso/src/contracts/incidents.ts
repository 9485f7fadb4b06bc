import type { CompanyId, ConnectionId, Id } from '@kara/kernel'
import { z } from 'zod'
import type { ConnectionState } from '../contracts.ts'

export const healthLimits = {
  /** An alert is about the last hour: before the first ticket is written. */
  alertMinutes: 60,
  /** So often a connection is looked at, also when nobody comes back to say that it failed. */
  alertLookMinutes: 10,
  /** A night without anybody ends no alert; so many hours do. */
  alertQuietHours: 24,
  /** How far back "now" reaches: a working day. */
  healthHours: 24,
  /** What is usual for a company is taken from so many days before that. */
  normDays: 14,
  /** Fewer failures than this say nothing. */
  failuresMin: 3,
  /** Somebody always cancels or is not assigned; below this rate nothing is out of order. */
  failureShareMin: 0.2,
  /** As often as usual and again: more than twice the norm is news. */
  normFactor: 2,
  /** Almost everybody fails: that is news also where most failed before, or a long outage would become the norm. */
  failureShareSure: 0.9,
  /** A daily look at metadata that has not succeeded for so long is stale. */
  metadataDaysMax: 3,
  /** The first warning that HR and IT get as well. */
  certificateDaysSoon: 60,
  connectionsShown: 200,
  /**
   * So many answers in a row that no certificate verifies, in so many browsers: a single person, or a stranger who
   * sends answers of their own making, opens no incident.
   */
  unverifiedMin: 5,
  unverifiedBrowsersMin: 3,
  unverifiedHours: 24,
  /** What support took down stays down for so long, whatever fails meanwhile. */
  takenDownHours: 24,
} as const

/** What support announces. */
export const announcedKinds = ['provider', 'set_up', 'ours'] as const
/** No certificate that we hold verifies the company's answers any more: shows by itself. */
export const incidentKinds = [...announcedKinds, 'certificate'] as const
export type IncidentKind = (typeof incidentKinds)[number]

export const OpenIncidentInput = z.object({
  connectionId: z.uuid({ error: 'sso.id_invalid' }),
  kind: z.enum(announcedKinds),
})
export type OpenIncidentInput = z.input<typeof OpenIncidentInput>

export const EndIncidentInput = z.object({ incidentId: z.uuid({ error: 'sso.id_invalid' }) })
export type EndIncidentInput = z.input<typeof EndIncidentInput>

export interface Incident {
  readonly incidentId: Id<'sso_incident'>
  readonly connectionId: ConnectionId
  readonly kind: IncidentKind
  /** ISO 8601 instant. */
  readonly openedAt: string
}

/** Attempts of people; tests of a set-up do not count. */
export interface AttemptCounts {
  readonly succeeded: number
  readonly failed: number
}

export const healthConcerns = [
  'failing',
  'certificate_ended',
  'certificate_ends_soon',
  'metadata_problem',
  'metadata_stale',
] as const
export type HealthConcern = (typeof healthConcerns)[number]

/** How one connection is doing, for the board. */
export interface ConnectionHealth {
  readonly companyId: CompanyId
  readonly connectionId: ConnectionId
  readonly label: string
  readonly state: ConnectionState
  readonly now: AttemptCounts
  readonly norm: AttemptCounts
  readonly concerns: readonly HealthConcern[]
  /** Whole days until the first certificate ends; negative once it has; null without one. */
  readonly certificateDays: number | null
  /** ISO 8601 instants. */
  readonly metadataCheckedAt: string | null
  readonly incident: Incident | null
  /** Since when more fails than usual, where support was told of it; null while nothing is out of order. */
  readonly alertSince: string | null
}

/** What support is told when more sign-ins of a company fail than usual. */
export interface SignInAlert {
  readonly alertId: Id<'sso_alert'>
  readonly failed: number
  readonly succeeded: number
  readonly usualShare: number
  /** ISO 8601 instant. */
  readonly openedAt: string
}
