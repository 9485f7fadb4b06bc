import type { AdminRole, CompanyId, DomainEvent, PersonId } from '@kara/kernel'
import type { AdminInviteId, CompanyDomainId, DomainEntry } from './contracts.ts'

/** A company exists, with its first owner. */
export const companyCreated = (companyId: CompanyId, ownerId: PersonId): DomainEvent => ({
  type: 'company.created',
  scope: { companyId },
  payload: { companyId, ownerId },
})

/** A company wants to prove a domain. */
export const domainAdded = (companyId: CompanyId, domain: string): DomainEvent => ({
  type: 'company_domain.added',
  scope: { companyId },
  payload: { companyId, domain },
})

/** The proof was found: addresses of this domain lead to this company from now on. */
export const domainVerified = (companyId: CompanyId, domain: string): DomainEvent => ({
  type: 'company_domain.verified',
  scope: { companyId },
  payload: { companyId, domain },
})

/** The record of a proven domain is not there any more; the domain counts until the day named. */
export const proofMissing = (
  companyId: CompanyId,
  about: { readonly domainId: CompanyDomainId; readonly missingSince: string; readonly endsAt: string },
): DomainEvent => ({
  type: 'company_domain.proof_missing',
  scope: { companyId },
  payload: { companyId, ...about },
})

/** The record did not come back in time: addresses of this domain lead nowhere until somebody proves it again. */
export const proofLost = (
  companyId: CompanyId,
  about: { readonly domainId: CompanyDomainId; readonly domain: string; readonly lostAt: string },
): DomainEvent => ({
  type: 'company_domain.proof_lost',
  scope: { companyId },
  payload: { companyId, ...about },
})

/** The company gives a domain up; its addresses lead nowhere until somebody proves it again. */
export const domainRemoved = (companyId: CompanyId, domain: string): DomainEvent => ({
  type: 'company_domain.removed',
  scope: { companyId },
  payload: { companyId, domain },
})

/** People of a domain come in another way from now on. */
export const domainEntryChanged = (
  companyId: CompanyId,
  domain: string,
  entry: DomainEntry,
): DomainEvent => ({
  type: 'company_domain.entry_changed',
  scope: { companyId },
  payload: { companyId, domain, entry },
})

export const adminAdded = (companyId: CompanyId, personId: PersonId, role: AdminRole): DomainEvent => ({
  type: 'company_admin.added',
  scope: { companyId },
  payload: { companyId, personId, role },
})

export const adminRemoved = (
  companyId: CompanyId,
  about: { readonly personId: PersonId; readonly removedAt: string },
): DomainEvent => ({
  type: 'company_admin.removed',
  scope: { companyId },
  payload: { companyId, ...about },
})

export const adminRoleChanged = (
  companyId: CompanyId,
  about: { readonly personId: PersonId; readonly role: AdminRole; readonly changedAt: string },
): DomainEvent => ({
  type: 'company_admin.role_changed',
  scope: { companyId },
  payload: { companyId, ...about },
})

/** An address is asked to help run the company's side. */
export const adminInviteSent = (
  companyId: CompanyId,
  about: { readonly inviteId: AdminInviteId; readonly sentAt: string },
): DomainEvent => ({
  type: 'admin_invite.sent',
  scope: { companyId },
  payload: { companyId, ...about },
})

/** Whoever was asked helps to run the company's side from now on. */
export const adminInviteAccepted = (
  companyId: CompanyId,
  about: { readonly inviteId: AdminInviteId; readonly personId: PersonId; readonly role: AdminRole },
): DomainEvent => ({
  type: 'admin_invite.accepted',
  scope: { companyId },
  payload: { companyId, ...about },
})

/** Whoever was asked does not want to. */
export const adminInviteDeclined = (companyId: CompanyId, inviteId: AdminInviteId): DomainEvent => ({
  type: 'admin_invite.declined',
  scope: { companyId },
  payload: { companyId, inviteId },
})

/** A person became an employee. */
export const employeeJoined = (companyId: CompanyId, personId: PersonId): DomainEvent => ({
  type: 'employee.joined',
  scope: { companyId, personId },
  payload: { companyId, personId },
})

/** Somebody works there no longer; what their benefit comes to is for the modules that hear of it. */
export const employeeLeft = (companyId: CompanyId, personId: PersonId): DomainEvent => ({
  type: 'employee.left',
  scope: { companyId, personId },
  payload: { companyId, personId },
})

/** A leaver works there again, by a new entry of the company's own. */
export const employeeRejoined = (companyId: CompanyId, personId: PersonId): DomainEvent => ({
  type: 'employee.rejoined',
  scope: { companyId, personId },
  payload: { companyId, personId },
})

/** The company wrote down who works there; whoever it concerns is taken up by themself. */
export const rosterChanged = (companyId: CompanyId): DomainEvent => ({
  type: 'roster.changed',
  scope: { companyId },
  payload: { companyId },
})
