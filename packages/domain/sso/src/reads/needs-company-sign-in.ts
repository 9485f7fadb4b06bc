import { findDomainEntry } from '@kara/companies'
import { listLinkedIdentities, listProvenAddresses } from '@kara/identity'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGateOfCompany } from '../access.ts'
import { findLiveConnection } from './find-live-connection.ts'

/**
 * Whether the scope's person shows that they work for its company by the company's own sign-in and no other way: it
 * is required, and it knows them or an address of theirs stands on a domain whose people come through it. Somebody whom
 * only the roster names, with an address of their own, cannot sign in there and goes on with that.
 */
export async function needsCompanySignIn(ctx: Ctx): Promise<boolean> {
  const companyId = mustBeAtGateOfCompany(ctx)
  if (!(await findLiveConnection(ctx))?.isRequired) return false
  const identities = await listLinkedIdentities(ctx)
  if (identities.some((identity) => identity.companyId === companyId)) return true
  for (const { email } of await listProvenAddresses(ctx)) {
    if ((await findDomainEntry(ctx, email.split('@')[1] ?? '')) === 'sign_in') return true
  }
  return false
}
