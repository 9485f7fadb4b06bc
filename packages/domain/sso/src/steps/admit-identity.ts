import { recordAudit } from '@kara/audit'
import { admitEmployee, leaveCompany } from '@kara/companies'
import { inTransaction } from '@kara/db'
import { askBeforeLinking, findOrLinkIdentity, type IsPrivileged } from '@kara/identity'
import type { FoundIdentity, LinkingId } from '@kara/identity/contracts'
import { type Ctx, inScope, isCodedError } from '@kara/kernel'
import { mustBeAtGateOfCompany } from '../access.ts'
import type { CompleteAttemptInput } from '../contracts.ts'
import { refusedFor, shutOut } from '../errors.ts'
import type { ReasonCode } from '../rules/catalogue/reasons.ts'
import { displayNameOf, type IdentityView, nameOf } from '../rules/response-view.ts'
import type { AttemptRow } from '../store/attempts.ts'
import { bindUsers, isShutOut } from '../store/directories.ts'
import { refuseAttempt } from './refuse-attempt.ts'
import { succeededBy } from './succeeded-by.ts'

/** What only modules above this one know. */
export interface KnownAbove {
  /** Whether an account has a standing of its own, as a professional's. */
  readonly isPrivileged?: IsPrivileged
}

export type VerifiedIdentity = {
  attempt: AttemptRow
  identity: IdentityView
  /** Under which a directory of the company may have told us of this person. */
  emailHash: string
  input: Pick<CompleteAttemptInput, 'locale' | 'timeZone' | 'provenPersonId'>
}

/** The person has to say first which account is theirs. */
export interface AskedIdentity {
  readonly linkingId: LinkingId
}

/** Reasons of the modules below, in the words of the catalogue. */
const REASONS_BELOW: Readonly<Record<string, ReasonCode>> = {
  'identity.link_conflict': 'link_conflict',
  'identity.opens_another': 'opens_another',
  'identity.subject_changed': 'subject_changed',
  'identity.domain_not_verified': 'domain_not_verified',
  'identity.struck_off': 'employment_ended',
  'companies.employee_left': 'employment_ended',
  'sso.shut_out': 'employment_ended',
}

/**
 * The account behind a verified identity, admitted to the company; or the question that its person answers first.
 * The durable key is connection and subject; the address counts at the first link only.
 */
export async function admitIdentity(
  ctx: Ctx,
  { attempt, identity, input, emailHash }: VerifiedIdentity,
  above: KnownAbove = {},
): Promise<FoundIdentity | AskedIdentity> {
  mustBeAtGateOfCompany(ctx)
  const { connectionId } = attempt
  const { nameId: subject, email, emailDomain } = identity
  const { locale, timeZone, provenPersonId } = input
  const person = { connectionId, subject, email, displayName: displayNameOf(identity), locale, timeZone }
  return admitted(ctx, { attempt, emailHash, emailDomain }, async () => {
    const succeeds = await succeededBy(ctx, connectionId, nameOf(identity))
    const linkingId = await askBeforeLinking(ctx, {
      ...{ ...person, provenPersonId, attemptId: attempt.id, returnPath: attempt.returnPath },
      browserHash: attempt.browserHash,
      isOtherAddress: attempt.typedHash !== null && attempt.typedHash !== emailHash,
    })
    if (linkingId) return { linkingId }
    return findOrLinkIdentity(ctx, { ...person, provenPersonId, succeeds }, above)
  })
}

export interface Admitting {
  readonly attempt: Pick<AttemptRow, 'id' | 'reference'>
  readonly emailHash: string
  readonly emailDomain: string
}

/**
 * Admits to the company whom `find` finds. Who left by the company's own directory is not let in by its sign-in,
 * which may still know them: it is asked before and after, because the two race. A refusal below ends the attempt
 * with its reason.
 */
export async function admitted<Found extends FoundIdentity | AskedIdentity>(
  ctx: Ctx,
  { attempt, emailHash, emailDomain }: Admitting,
  find: () => Promise<Found>,
): Promise<Found> {
  const companyId = mustBeAtGateOfCompany(ctx)
  try {
    if (await inTransaction(ctx, (ctx) => isShutOut(ctx, emailHash))) throw shutOut()
    const found = await find()
    if ('linkingId' in found) return found
    const asPerson = inScope(ctx, { role: 'gate', companyId, personId: found.personId })
    await admitEmployee(asPerson)
    const hasLeft = await inTransaction(ctx, async (ctx) => {
      await bindUsers(ctx, emailHash, found.personId)
      await recordAudit(ctx, 'sso_attempt.linked', { kind: 'sso_attempt', id: attempt.id })
      return isShutOut(ctx, emailHash)
    })
    if (hasLeft) await sendAway(asPerson)
    return found
  } catch (error) {
    const reason = isCodedError(error) ? REASONS_BELOW[error.code] : undefined
    if (!reason) throw error
    const refusal = { reason, field: 'account', expected: null, received: `…@${emailDomain}` }
    await refuseAttempt(ctx, { attemptId: attempt.id, at: 'completed', refusal })
    throw refusedFor(reason, attempt.reference)
  }
}

/** The directory said that the person left while their sign-in was under way. */
async function sendAway(ctx: Ctx): Promise<never> {
  await leaveCompany(ctx)
  throw shutOut()
}
