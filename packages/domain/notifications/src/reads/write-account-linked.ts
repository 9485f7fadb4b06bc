import { isDomainVerified, listDomains } from '@kara/companies'
import { renderAccountLinked, renderPasswordNeeded } from '@kara/emails'
import { findPassword, getPerson } from '@kara/identity'
import { type CompanyId, type Ctx, inScope, type PersonId } from '@kara/kernel'
import { isSsoRequiredFor, listLiveConnections } from '@kara/sso'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, domainOf, greetingName } from '../rules/draft.ts'
import type { PasswordNeededDue } from '../rules/sign-in-off-payloads.ts'
import { findRecipient } from './find-recipient.ts'

export interface LinkOf {
  readonly personId: PersonId
  readonly companyId: CompanyId
  /** ISO 8601 instant. */
  readonly at: string
}

/** Tells the account's own address that a company's sign-in opens it too. */
export async function writeAccountLinked(ctx: Ctx, desk: Desk, about: LinkOf): Promise<Draft> {
  mayNotify(ctx)
  const { personId, companyId, at } = about
  const recipient = await findRecipient(ctx, personId, companyId)
  const signInDomain = await findSignInDomain(ctx, companyId)
  if (!recipient || !signInDomain) return { skip: 'no_address' }
  const letter = await renderAccountLinked(
    {
      recipientName: greetingName(recipient.displayName),
      linkedAt: at,
      timeZone: recipient.timeZone,
      signInDomain,
      securityUrl: desk.links.security,
      supportUrl: desk.links.support(),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}

/**
 * Tells somebody that the sign-in which opened their account is off, and where they choose a password; not who has one
 * meanwhile, nor whose company has switched a sign-in on again, nor whose address belongs to another sign-in.
 */
export async function writePasswordNeeded(
  ctx: Ctx,
  desk: Desk,
  { personId, companyId }: z.output<typeof PasswordNeededDue>,
): Promise<Draft> {
  mayNotify(ctx)
  const gate = inScope(ctx, { role: 'gate', personId, companyId })
  const [live, password, recipient] = await Promise.all([
    listLiveConnections(gate),
    findPassword(gate),
    findRecipient(ctx, personId, companyId),
  ])
  if (live.length > 0 || password) return { skip: 'over' }
  if (!recipient) return { skip: 'no_address' }
  if (await isSsoRequiredFor(inScope(ctx, { role: 'gate' }), domainOf(recipient.email)))
    return { skip: 'over' }
  const letter = await renderPasswordNeeded(
    {
      recipientName: greetingName(recipient.displayName),
      passwordUrl: desk.links.newPassword,
      supportUrl: desk.links.support(),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}

/** The company's domain among the person's addresses, else the first that the company has proven. */
async function findSignInDomain(ctx: Ctx, companyId: CompanyId): Promise<string | null> {
  const { emails } = await getPerson(ctx)
  for (const { email } of emails) {
    if (await isDomainVerified(ctx, domainOf(email))) return domainOf(email)
  }
  const domains = await listDomains(inScope(ctx, { role: 'company', companyId }))
  return domains.find(({ state }) => state === 'verified')?.name ?? null
}
