import { findCompanyOfEmail, findEmploymentState, isDomainVerified } from '@kara/companies'
import { findPersonOfProfessional } from '@kara/directory'
import { getPrimaryAddress } from '@kara/identity'
import {
  type CompanyId,
  type Ctx,
  inScope,
  isCodedError,
  type PersonId,
  type ProfessionalId,
} from '@kara/kernel'
import { mayNotify } from '../access.ts'
import { domainOf, type Recipient } from '../rules/draft.ts'

/**
 * Where a person's letters go. Null when they have no address of their own: somebody who left a company
 * gets nothing at the address that the company gave them.
 */
export async function findRecipient(
  ctx: Ctx,
  personId: PersonId,
  companyId?: CompanyId | null,
): Promise<Recipient | null> {
  mayNotify(ctx)
  const own = inScope(ctx, { role: 'worker', personId, ...(companyId ? { companyId } : {}) })
  const address = await getPrimaryAddress(own).catch((error: unknown) => {
    if (isCodedError(error) && error.code === 'identity.person_missing') return null
    throw error
  })
  if (!address) return null
  // A letter that is about no company may still lie in the mailbox of one.
  const employer = companyId ?? (await findCompanyOfEmail(own, address.email))?.companyId
  if (
    employer &&
    (await isFormerMailbox(inScope(ctx, { role: 'worker', personId, companyId: employer }), address.email))
  )
    return null
  return { personId, ...address }
}

/** Whether the company of the scope gave somebody this address and they left it. */
async function isFormerMailbox(ctx: Ctx, email: string): Promise<boolean> {
  return (await findEmploymentState(ctx)) === 'left' && (await isDomainVerified(ctx, domainOf(email)))
}

/** Where a professional's letters go; their times are those of their calendar. */
export async function findProfessionalRecipient(
  ctx: Ctx,
  professionalId: ProfessionalId,
  timeZone: string,
): Promise<Recipient | null> {
  mayNotify(ctx)
  const personId = await findPersonOfProfessional(inScope(ctx, { role: 'worker', professionalId }))
  const recipient = personId && (await findRecipient(ctx, personId))
  return recipient && { ...recipient, timeZone }
}
