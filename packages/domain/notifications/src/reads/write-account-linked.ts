import { isDomainVerified, listDomains } from '@kara/companies'
import { renderAccountLinked } from '@kara/emails'
import { getPerson } from '@kara/identity'
import { type CompanyId, type Ctx, inScope, type PersonId } from '@kara/kernel'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, domainOf, greetingName } from '../rules/draft.ts'
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

/** The company's domain among the person's addresses, else the first that the company has proven. */
async function findSignInDomain(ctx: Ctx, companyId: CompanyId): Promise<string | null> {
  const { emails } = await getPerson(ctx)
  for (const { email } of emails) {
    if (await isDomainVerified(ctx, domainOf(email))) return domainOf(email)
  }
  const domains = await listDomains(inScope(ctx, { role: 'company', companyId }))
  return domains.find(({ state }) => state === 'verified')?.name ?? null
}
