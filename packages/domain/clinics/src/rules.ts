import type { TimeAway } from '@kara/directory/contracts'
import { Temporal } from 'temporal-polyfill'
import { type ClinicInvite, type ClinicInviteState, limits } from './contracts.ts'
import type { ActRow } from './store/acts.ts'
import type { InviteRow } from './store/invites.ts'

export function expiryOfInvite(sentAt: Temporal.Instant): Temporal.Instant {
  return sentAt.add({ hours: 24 * limits.inviteDays })
}

/** An invitation that nobody answered in time has expired, without anybody doing it. */
export function inviteStateAt(
  { state, expiresAt }: Pick<InviteRow, 'state' | 'expiresAt'>,
  now: Temporal.Instant,
): ClinicInviteState {
  return state === 'waiting' && Temporal.Instant.compare(expiresAt, now) <= 0 ? 'expired' : state
}

export function toInvite(row: InviteRow, now: Temporal.Instant): ClinicInvite {
  const { id, emailNorm: email, inviteeId, isDesk, locale, invitedBy, sentAt, expiresAt, endedAt } = row
  return {
    id,
    email,
    inviteeId,
    isDesk,
    locale,
    invitedBy,
    state: inviteStateAt(row, now),
    sentAt: sentAt.toString(),
    expiresAt: expiresAt.toString(),
    endedAt: endedAt?.toString() ?? null,
  }
}

/** What was typed: a mail address has an @; everything else names a page by its last part. */
export function slugOf(address: string): string {
  return (address.split(/[?#]/)[0] ?? '').replace(/\/+$/, '').split('/').at(-1)?.toLowerCase() ?? ''
}

/** What a change is about: two changes of the same thing cannot be taken back out of their order. */
export function subjectOf({ kind }: Pick<ActRow, 'kind'>): 'hours' | 'days' | 'time_off' | 'away' {
  if (kind === 'weekly_hours') return 'hours'
  if (kind === 'day_hours') return 'days'
  return kind.startsWith('away') ? 'away' : 'time_off'
}

/** The change that a change which is taken back amounts to, as the member reads of it. */
export function reversed({ kind, days, before, after }: Pick<ActRow, 'kind' | 'days' | 'before' | 'after'>) {
  const swapped = { days: days as string[], before: after, after: before }
  switch (kind) {
    case 'time_off_added':
      return { kind: 'time_off_removed', days: swapped.days, before: {}, after: {} } as const
    case 'time_off_removed':
      return { kind: 'time_off_added', days: swapped.days, before: {}, after: {} } as const
    case 'time_off_changed':
      return { kind, days: swapped.days, before: {}, after: {} } as const
    case 'away_set':
    case 'away_ended':
      return { kind: isSame(before, {}) ? 'away_ended' : 'away_set', ...swapped } as const
    default:
      return { kind, ...swapped } as const
  }
}

/** Whether two accounts of the same thing say the same, whatever the order of their keys. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

/** What is kept of being away, so that it can be said again. */
export function awayOf(away: TimeAway | null) {
  if (!away) return {}
  const { fromDay, backOn, isForGood, isHidden, message } = away
  return { fromDay, backOn, isForGood, isHidden, message }
}
