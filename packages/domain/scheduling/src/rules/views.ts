import type { Service } from '@kara/directory/contracts'
import type { Temporal } from 'temporal-polyfill'
import type { BookedSession, Session, SlotHold } from '../contracts.ts'
import type { HoldRow } from '../store/holds.ts'
import type { BookingRow, SessionRow } from '../store/sessions.ts'
import { cutOffOf, rulesOf } from './outcomes.ts'

export { fundingOf } from './funding.ts'
export { rulesOf } from './outcomes.ts'

/** Whether a hold still keeps its time. */
export function isLive(hold: Pick<HoldRow, 'state' | 'expiresAt'>, now: Temporal.Instant): boolean {
  return hold.state === 'live' && hold.expiresAt.epochMilliseconds > now.epochMilliseconds
}

/** A hold whose time has run out is lapsed, whether or not the clean-up has come by. */
export function toSlotHold(row: HoldRow, now: Temporal.Instant): SlotHold {
  const hasRunOut = row.state === 'live' && row.expiresAt.epochMilliseconds <= now.epochMilliseconds
  return {
    id: row.id,
    professionalId: row.professionalId,
    serviceId: row.serviceId,
    priceMinor: row.priceMinor,
    hubId: row.hubId,
    startsAt: row.startsAt.toString(),
    endsAt: row.endsAt.toString(),
    expiresAt: row.expiresAt.toString(),
    isExtended: row.extendedAt !== null,
    state: hasRunOut ? 'lapsed' : row.state,
    sessionId: row.sessionId,
    rules: rulesOf(row),
  }
}

/** What was shown when the time was held is what it costs, whatever was changed since. */
export function pricedAsHeld<Priced extends { readonly priceMinor: number }>(
  service: Priced,
  { priceMinor }: Pick<SlotHold, 'priceMinor'>,
): Priced {
  return { ...service, priceMinor: priceMinor ?? service.priceMinor }
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
    serviceId: row.serviceId,
    serviceName: row.serviceName as Record<string, string>,
    minutes,
    modality,
    place,
    language: row.language,
    startsAt: row.startsAt.toString(),
    endsAt: row.endsAt.toString(),
    clientTimeZone,
    state,
    cutOffAt: row.cutOffAt.toString(),
    rules: rulesOf(row),
    calendarSequence: row.calendarSequence,
    bookedAt: row.createdAt.toString(),
  }
}

export function toBookedSession(row: SessionRow, booking: BookingRow): BookedSession {
  const { funding, costHalves, priceMinor, dueMinor, currency, undoUntil } = booking
  return {
    ...toSession(row),
    funding,
    costHalves,
    priceMinor,
    dueMinor,
    currency,
    undoUntil: undoUntil.toString(),
  }
}

export interface NewSessionFacts {
  readonly id: SessionRow['id']
  readonly personId: SessionRow['personId']
  readonly companyId: NonNullable<SessionRow['companyId']>
  /** The zone in which the client reads times. */
  readonly timeZone: string
  /** Null: the service has one. */
  readonly language: string | null
  readonly now: Temporal.Instant
}

/** The session that a held time becomes: what the service is today stays true of it. */
export function newSession(hold: HoldRow, service: Service, facts: NewSessionFacts) {
  return {
    id: facts.id,
    personId: facts.personId,
    professionalId: hold.professionalId,
    companyId: facts.companyId,
    hubId: hold.hubId,
    serviceId: hold.serviceId,
    serviceName: service.name,
    minutes: service.minutes,
    modality: service.modality,
    place: service.place,
    language: facts.language,
    startsAt: hold.startsAt,
    endsAt: hold.endsAt,
    clientTimeZone: facts.timeZone,
    state: 'scheduled' as const,
    ...rulesOf(hold),
    cutOffAt: cutOffOf(hold.startsAt, hold),
    claimId: hold.claimId,
    createdAt: facts.now,
  }
}

/** What every event of a session says about it. */
export function ownersOf(
  session: Pick<SessionRow, 'id' | 'personId' | 'professionalId' | 'companyId' | 'startsAt' | 'endsAt'>,
) {
  return {
    sessionId: session.id,
    personId: session.personId,
    professionalId: session.professionalId,
    companyId: session.companyId,
    startsAt: session.startsAt.toString(),
    endsAt: session.endsAt.toString(),
  }
}
