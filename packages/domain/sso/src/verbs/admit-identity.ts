import { recordAudit } from '@kara/audit'
import { admitEmployee } from '@kara/companies'
import { inTransaction } from '@kara/db'
import { findOrLinkIdentity, type IsPrivileged } from '@kara/identity'
import type { FoundIdentity } from '@kara/identity/contracts'
import { type Ctx, inScope, isCodedError } from '@kara/kernel'
import { mustBeAtGateOfCompany } from '../access.ts'
import type { CompleteAttemptInput } from '../contracts.ts'
import { refusedFor } from '../errors.ts'
import type { ReasonCode } from '../rules/catalogue/reasons.ts'
import { displayNameOf, type IdentityView } from '../rules/response-view.ts'
import type { AttemptRow } from '../store/attempts.ts'
import { refuseAttempt } from './refuse-attempt.ts'

/** What only modules above this one know. */
export interface KnownAbove {
  /** Whether an account has a standing of its own, as a professional's. */
  readonly isPrivileged?: IsPrivileged
}

export type VerifiedIdentity = {
  attempt: AttemptRow
  identity: IdentityView
  input: Pick<CompleteAttemptInput, 'locale' | 'timeZone' | 'provenPersonId'>
}

/** Reasons of the modules below, in the words of the catalogue. */
const REASONS_BELOW: Readonly<Record<string, ReasonCode>> = {
  'identity.link_conflict': 'link_conflict',
  'identity.domain_not_verified': 'domain_not_verified',
  'companies.employee_left': 'employment_ended',
}

/**
 * The account behind a verified identity, admitted to the company. The durable key is connection and subject; the
 * address counts at the first link only. A refusal below ends the attempt with its reason.
 */
export async function admitIdentity(
  ctx: Ctx,
  { attempt, identity, input }: VerifiedIdentity,
  above: KnownAbove = {},
): Promise<FoundIdentity> {
  const companyId = mustBeAtGateOfCompany(ctx)
  const { connectionId } = attempt
  const { nameId: subject, email } = identity
  const { locale, timeZone, provenPersonId } = input
  try {
    const person = { connectionId, subject, email, displayName: displayNameOf(identity), locale, timeZone }
    const found = await findOrLinkIdentity(ctx, { ...person, provenPersonId }, above)
    await admitEmployee(inScope(ctx, { role: 'gate', companyId, personId: found.personId }))
    await inTransaction(ctx, (ctx) =>
      recordAudit(ctx, 'sso_attempt.linked', { kind: 'sso_attempt', id: attempt.id }),
    )
    return found
  } catch (error) {
    const reason = isCodedError(error) ? REASONS_BELOW[error.code] : undefined
    if (!reason) throw error
    const refusal = { reason, field: 'account', expected: null, received: `…@${identity.emailDomain}` }
    await refuseAttempt(ctx, { attemptId: attempt.id, at: 'completed', refusal })
    throw refusedFor(reason, attempt.reference)
  }
}
