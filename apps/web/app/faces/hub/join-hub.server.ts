import { findDomainEntry, takesPasswordAccounts } from '@kara/companies'
import { joinByAddress } from '@kara/identity'
import type { CompanyId, PersonId } from '@kara/kernel'
import { findIncident, findLiveConnection, listLiveConnections } from '@kara/sso'
import { gateCtx } from '../../http/ctx.server.ts'
import type { PageArgs } from '../../http/visit.server.ts'

/** How people of this hub's company sign in: through the company, and whether they have to. */
export function findCompanySignIn(args: PageArgs) {
  const companyId = companyOfHub(args)
  return companyId ? findLiveConnection(gateCtx(args, { companyId })) : null
}

/** Every way through the company, to choose from; empty where there is none. */
export function listCompanySignIns(args: PageArgs) {
  const companyId = companyOfHub(args)
  return companyId ? listLiveConnections(gateCtx(args, { companyId })) : []
}

/** What support announced about the company's sign-in, for who is about to use it. */
export function findSignInIncident(args: PageArgs) {
  const companyId = companyOfHub(args)
  return companyId ? findIncident(gateCtx(args, { companyId })) : null
}

/** Whether some of the company's people, such as contractors, come by an account and a password. */
export async function takesGuests(args: PageArgs): Promise<boolean> {
  const companyId = companyOfHub(args)
  return companyId ? takesPasswordAccounts(gateCtx(args, { companyId })) : false
}

/** Whether people with an address on its domain come through the sign-in of the hub's company. */
export async function comesThroughCompany(args: PageArgs, email: string): Promise<boolean> {
  const companyId = companyOfHub(args)
  if (!companyId) return false
  return (await findDomainEntry(gateCtx(args, { companyId }), email.split('@')[1] ?? '')) === 'sign_in'
}

/** Makes an employee of a person whom the hub's company knows by one of their addresses. */
export async function joinHub(args: PageArgs, personId: PersonId) {
  const companyId = companyOfHub(args)
  if (!companyId) return 'unknown'
  const gate = gateCtx(args, { personId, companyId })
  return joinByAddress(gate, { hasCompanySignIn: async () => (await findCompanySignIn(args)) !== null })
}

export function companyOfHub(args: PageArgs): CompanyId | undefined {
  const { host } = args.context.visit
  return host.kind === 'hub' ? host.hub.companyId : undefined
}
