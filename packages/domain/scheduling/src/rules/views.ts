import type { Temporal } from 'temporal-polyfill'
import type { BookedSession, Session, SlotHold } from '../contracts.ts'
import type { HoldRow } from '../store/holds.ts'
import type { BookingRow, SessionRow } from '../store/sessions.ts'

/** A hold whose time has run out is lapsed, whether or not the clean-up has come by. */
export function toSlotHold(row: HoldRow, now: Temporal.Instant): SlotHold {
  const hasRunOut = row.state === 'live' && row.expiresAt.epochMilliseconds <= now.epochMilliseconds
  return {
    id: row.id,
    professionalId: row.professionalId,
    serviceId: row.serviceId,
    hubId: row.hubId,
    startsAt: row.startsAt.toString(),
    endsAt: row.endsAt.toString(),
    expiresAt: row.expiresAt.toString(),
    isExtended: row.extendedAt !== null,
    state: hasRunOut ? 'lapsed' : row.state,
    sessionId: row.sessionId,
  }
}

export function toSession(row: SessionRow): Session {
  const { id, personId, professionalId, companyId, hubId, minutes, modality, place, clientTimeZone, state } =
    row
  return {
    id,
    personId,
    professionalId,
    companyId,
    hubId,
    serviceName: row.serviceName as Record<string, string>,
    minutes,
    modality,
    place,
    startsAt: row.startsAt.toString(),
    endsAt: row.endsAt.toString(),
    clientTimeZone,
    state,
    cutOffAt: row.cutOffAt.toString(),
    calendarSequence: row.calendarSequence,
  }
}

export function toBookedSession(row: SessionRow, booking: BookingRow): BookedSession {
  const { funding, costHalves, priceMinor, currency, undoUntil } = booking
  return { ...toSession(row), funding, costHalves, priceMinor, currency, undoUntil: undoUntil.toString() }
}
