import { findCompanyOfEmail, isOnRoster, listEmployments } from '@kara/companies'
import { inTransaction } from '@kara/db'
import { type CompanyId, type Ctx, inScope } from '@kara/kernel'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import type { AddressHolder } from '../contracts.ts'
import { listLinks } from '../store/persons.ts'

/**
 * The company that knows the scope's person by one of their proven addresses: its sign-in says which it is, or they
 * work there by it, on a domain of the company's or on its roster. Null: the address is theirs to take off.
 */
export async function findHolderOfAddress(ctx: Ctx, email: string): Promise<AddressHolder | null> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  const owner = await findCompanyOfEmail(ctx, email)
  const links = await inTransaction(ctx, (ctx) => listLinks(ctx, personId))
  if (owner && links.some(({ companyId }) => companyId === owner.companyId))
    return { companyId: owner.companyId, by: 'sign_in' }
  for (const employment of await listEmployments(inScope(ctx, { role: 'person', personId }))) {
    const companyId = employment.companyId as CompanyId
    const isListed = () => isOnRoster(inScope(ctx, { role: 'gate', personId, companyId }), email)
    if (owner?.companyId === companyId || (await isListed())) return { companyId, by: 'employment' }
  }
  return null
}
