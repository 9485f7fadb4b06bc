import { Temporal } from 'temporal-polyfill'
import { type ClientInvite, type InviteFace, type InviteState, limits } from '../contracts.ts'
import type { InviteRow } from '../store/invites.ts'

/** The part of an invite that its link shows. */
export interface InviteFaceRow {
  readonly professionalId: string
  readonly state: InviteRow['state']
  /** Epoch milliseconds. */
  readonly expiresAt: string
}

export function expiryOfInvite(sentAt: Temporal.Instant): Temporal.Instant {
  return sentAt.add({ hours: 24 * limits.inviteDays })
}

/** An invite that nobody answered in time has expired, without anybody doing it. */
export function inviteStateAt(
  { state, expiresAt }: Pick<InviteRow, 'state' | 'expiresAt'>,
  now: Temporal.Instant,
): InviteState {
  return state === 'waiting' && Temporal.Instant.compare(expiresAt, now) <= 0 ? 'expired' : state
}

export function toInvite(row: InviteRow, now: Temporal.Instant): ClientInvite {
  const { id, name, emailNorm: email, locale, sentAt, expiresAt, endedAt, personId } = row
  return {
    id,
    name,
    email,
    locale,
    state: inviteStateAt(row, now),
    sentAt: sentAt.toString(),
    expiresAt: expiresAt.toString(),
    endedAt: endedAt?.toString() ?? null,
    personId,
  }
}

export function toFace(row: InviteFaceRow, now: Temporal.Instant): InviteFace {
  const expiresAt = Temporal.Instant.fromEpochMilliseconds(Number(row.expiresAt))
  return {
    professionalId: row.professionalId,
    state: inviteStateAt({ state: row.state, expiresAt }, now),
    expiresAt: expiresAt.toString(),
  }
}
