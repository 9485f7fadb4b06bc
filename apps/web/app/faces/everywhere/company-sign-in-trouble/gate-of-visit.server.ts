import { type CompanyId, type Ctx, inScope } from '@kara/kernel'
import { findOwnRoles } from '../../../http/account.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'

// At the app a company's own administrator tests its sign-in.
export async function gateOfVisit(args: PageArgs, ctx: Ctx): Promise<Ctx | null> {
  const companyId = await companyOfVisit(args)
  return companyId && inScope(ctx, { role: 'gate', companyId })
}

async function companyOfVisit(args: PageArgs): Promise<CompanyId | null> {
  const { host } = args.context.visit
  if (host.kind === 'hub') return host.hub.companyId
  return (await findOwnRoles(args)).seats[0]?.companyId ?? null
}
