import type { CompanyId, DomainEvent, Id, PersonId, ProfessionalId } from '@kara/kernel'

export interface HandoverFacts {
  readonly handoverId: Id<'handover'>
  readonly personId: PersonId
  readonly professionalId: ProfessionalId
  readonly colleagueId: ProfessionalId
}

function of(type: string, payload: HandoverFacts): DomainEvent {
  const { personId, professionalId } = payload
  return { type, scope: { personId, professionalId }, payload }
}

/** A client is asked whether they go on with a colleague. */
export const handoverProposed = (facts: HandoverFacts) => of('handover.proposed', facts)
/** The client consented: the colleague has a new client. */
export const handoverAccepted = (facts: HandoverFacts) => of('handover.accepted', facts)
/** The client does not want to; nothing has moved. */
export const handoverDeclined = (facts: HandoverFacts) => of('handover.declined', facts)
/** Nobody answered in time; nothing has moved. */
export const handoverLapsed = (facts: HandoverFacts) => of('handover.lapsed', facts)

export interface AwayFacts {
  readonly timeAwayId: string
  readonly professionalId: ProfessionalId
  readonly personId: PersonId
  /** Through whose hub they came. */
  readonly companyId: CompanyId | null
}

/** One client is told that their professional is away, or stops. */
export const awayTold = (payload: AwayFacts): DomainEvent => {
  const { personId, professionalId } = payload
  return { type: 'time_away.told', scope: { personId, professionalId }, payload: { ...payload } }
}
