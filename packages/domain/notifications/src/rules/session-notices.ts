import type { CompanyId, EventScope, PersonId, ProfessionalId, SessionId } from '@kara/kernel'
import type { Audience } from '../contracts.ts'

/** Whose session it is, as events of sessions say it. */
export interface SessionOwners {
  readonly sessionId: SessionId
  readonly personId: PersonId
  readonly professionalId: ProfessionalId
  readonly companyId: CompanyId | null
}

/** What is planned because of a booking and taken back with it. */
export const bookingNoticeKinds = [
  'notice.booking_confirmed',
  'notice.session_update',
  'notice.reminder_day',
  'notice.reminder_hour',
] as const

export const reminderKinds = ['notice.reminder_day', 'notice.reminder_hour'] as const

/** The key of a planned notice: one of a kind per session and recipient. */
export function sessionNoticeKey(sessionId: SessionId, audience: Audience): string {
  return `${sessionId}|${audience}`
}

export function scopeOf({ companyId, personId, professionalId }: SessionOwners): EventScope {
  return { ...(companyId ? { companyId } : {}), personId, professionalId }
}
