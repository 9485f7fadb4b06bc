import type { CompanyId, DomainEvent, Id, PersonId, ProfessionalId } from '@kara/kernel'
import type { WaitlistUpdate } from './contracts.ts'

/** A time is free for somebody who waits, or their waiting ended without one. */
export function waitlistChanged(
  update: WaitlistUpdate,
  entry: {
    readonly id: Id<'waitlist_entry'>
    readonly personId: PersonId
    readonly professionalId: ProfessionalId
    readonly companyId: CompanyId
    readonly toldCount: number
  },
): DomainEvent {
  const { id: entryId, personId, professionalId, companyId, toldCount } = entry
  return {
    type: `waitlist_entry.${update}`,
    scope: { companyId, personId, professionalId },
    payload: { entryId, personId, professionalId, companyId, update, turn: toldCount },
  }
}
