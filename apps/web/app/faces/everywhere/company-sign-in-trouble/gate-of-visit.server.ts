import { type CompanyId, type Ctx, inScope } from '@kara/kernel'
import { findCompanyOfOwnAttempt } from '@kara/sso'
import { findOwnRoles } from '../../../http/account.server.ts'
import { attemptToken } from '../../../http/company-sign-in.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'

/** The gate of the company through which somebody tried to sign in: the hub's, or the one this browser went to. */
export async function gateOfVisit(args: PageArgs, ctx: Ctx, reference = ''): Promise<Ctx | null> {
  const companyId = await companyOfVisit(args, ctx, reference)
  return companyId && inScope(ctx, { role: 'gate', companyId })
}

async function companyOfVisit(args: PageArgs, ctx: Ctx, reference: string): Promise<CompanyId | null> {
  const { host } = args.context.visit
  if (host.kind === 'hub') return host.hub.companyId
  const browserToken = attemptToken(args.context.visit)
  const own = browserToken ? await findCompanyOfOwnAttempt(ctx, { reference, browserToken }) : null
  // At the app a company's own administrator tests its sign-in.
  return own ?? (await findOwnRoles(args)).seats[0]?.companyId ?? null
}
