import type { AdminRole, CompanyId, PersonId } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { type AdminInvite, type AdminInviteFace, type AdminInviteState, limits } from '../contracts.ts'
import type { AdminInviteRow } from '../store/admin-invites.ts'

/** The part of an invitation that its link shows. */
export interface AdminInviteFaceRow {
  readonly companyId: CompanyId
  readonly companyName: string
  readonly role: AdminRole
  readonly invitedBy: PersonId
  readonly state: AdminInviteRow['state']
  /** Epoch milliseconds. */
  readonly expiresAt: string
}

export function expiryOfInvite(sentAt: Temporal.Instant): Temporal.Instant {
  return sentAt.add({ hours: 24 * limits.adminInviteDays })
}

/** An invitation that nobody answered in time has expired, without anybody doing it. */
export function inviteStateAt(
  { state, expiresAt }: Pick<AdminInviteRow, 'state' | 'expiresAt'>,
  now: Temporal.Instant,
): AdminInviteState {
  return state === 'waiting' && Temporal.Instant.compare(expiresAt, now) <= 0 ? 'expired' : state
}

export function toInvite(row: AdminInviteRow, now: Temporal.Instant): AdminInvite {
  const { id, emailNorm: email, role, locale, invitedBy, sentAt, expiresAt, endedAt, personId } = row
  return {
    id,
    email,
    role,
    locale,
    state: inviteStateAt(row, now),
    invitedBy,
    sentAt: sentAt.toString(),
    expiresAt: expiresAt.toString(),
    endedAt: endedAt?.toString() ?? null,
    acceptedBy: personId,
  }
}

export function toFace(row: AdminInviteFaceRow, now: Temporal.Instant): AdminInviteFace {
  const expiresAt = Temporal.Instant.fromEpochMilliseconds(Number(row.expiresAt))
  const { companyId, companyName, role, invitedBy } = row
  return {
    companyId,
    companyName,
    role,
    invitedBy,
    state: inviteStateAt({ state: row.state, expiresAt }, now),
    expiresAt: expiresAt.toString(),
  }
}
