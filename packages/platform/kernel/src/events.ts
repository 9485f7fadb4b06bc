import type { CompanyId, PersonId, ProfessionalId } from './ids.ts'

/** Owners whose rows the subscribers of an event may touch. */
export interface EventScope {
  readonly companyId?: CompanyId
  readonly personId?: PersonId
  readonly professionalId?: ProfessionalId
}

/**
 * What a module announces: `type` is a noun and a past verb (`booking.confirmed`), the payload holds
 * identifiers and plain facts, no personal text.
 */
export interface DomainEvent<Type extends string = string, Payload = unknown> {
  readonly type: Type
  readonly scope: EventScope
  readonly payload: Payload
}

/** The queues, one worker folder each. */
export type QueueName = 'notices' | 'credits' | 'hubs' | 'sessions' | 'connections'

/** Work that has its time: kept in the due table, rung by the relay when it is due. */
export interface DueWork<Kind extends string = string, Payload = unknown> {
  readonly kind: Kind
  /** Same kind and key: one row. Planning again moves it, cancelling removes it. */
  readonly key: string
  readonly scope: EventScope
  readonly payload: Payload
}
