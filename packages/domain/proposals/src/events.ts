import type { CompanyId, DomainEvent, Id, PersonId, ProfessionalId } from '@kara/kernel'

export interface SeriesProposalFacts {
  readonly proposalId: Id<'series_proposal'>
  readonly personId: PersonId
  readonly professionalId: ProfessionalId
  readonly companyId: CompanyId | null
}

export interface CreditProposalFacts {
  readonly proposalId: Id<'credit_proposal'>
  readonly personId: PersonId
  readonly professionalId: ProfessionalId
  readonly companyId: CompanyId
}

function of(type: string, payload: SeriesProposalFacts | CreditProposalFacts): DomainEvent {
  const { personId, professionalId } = payload
  return { type, scope: { personId, professionalId }, payload: { ...payload } }
}

/** A client is asked about a series. */
export const seriesProposed = (facts: SeriesProposalFacts) => of('series_proposal.proposed', facts)
/** The client booked it, or some of it; the letters about that are those of the series. */
export const seriesAccepted = (facts: SeriesProposalFacts) => of('series_proposal.accepted', facts)
/** The client does not want it; nothing is booked. */
export const seriesDeclined = (facts: SeriesProposalFacts) => of('series_proposal.declined', facts)
/** A client is asked whether to ask their company for more credits; the company is not asked by this. */
export const creditsProposed = (facts: CreditProposalFacts) => of('credit_proposal.proposed', facts)
/** Nobody answered in time; nothing is booked. */
export const seriesLapsed = (facts: SeriesProposalFacts) => of('series_proposal.lapsed', facts)
