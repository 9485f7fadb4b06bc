import { findEmploymentState, getCompany } from '@kara/companies'
import { listLinkedIdentities } from '@kara/identity'
import type { Person } from '@kara/identity/contracts'
import type { CompanyId, PersonId } from '@kara/kernel'
import { findLiveConnection } from '@kara/sso'
import { gateCtx } from '../../http/ctx.server.ts'
import type { PageArgs } from '../../http/visit.server.ts'

/** Companies whose sign-in opens the account, and whether the person works there. */
export async function loadCompanySignIns(args: PageArgs, personId: PersonId) {
  const links = await listLinkedIdentities(gateCtx(args, { personId }))
  const since = new Map<CompanyId, string>()
  for (const { companyId, linkedAt } of links) if (!since.has(companyId)) since.set(companyId, linkedAt)
  return Promise.all(
    [...since].map(async ([companyId, linkedAt]) => {
      const ctx = gateCtx(args, { personId, companyId })
      const [{ name }, state, connection] = await Promise.all([
        getCompany(ctx),
        findEmploymentState(ctx),
        findLiveConnection(ctx),
      ])
      const isRequired = connection?.isRequired ?? false
      return { companyId: companyId as string, name, linkedAt, isRequired, worksThere: state === 'active' }
    }),
  )
}

/** The address of the person's own that opens the account once a company's sign-in does not. */
export function ownAddressOf({ emails }: Person): string | null {
  return emails.find(({ kind, isVerified }) => kind === 'private' && isVerified)?.email ?? null
}
