import { findEmploymentState } from '@kara/companies'
import type { CompanyId } from '@kara/kernel'
import { needsCompanySignIn } from '@kara/sso'
import { type Account, findAccount } from '../http/account.server.ts'
import { gateCtx } from '../http/ctx.server.ts'
import { once, type PageArgs } from '../http/visit.server.ts'

/** `unproven`: the company requires its own sign-in, and this session was not opened by it. */
export type Employment = 'active' | 'unproven' | 'left' | null

/** Whether whoever is signed in works for the hub's company; null when nobody is, or never did. */
export function findOwnEmployment(args: PageArgs): Promise<Employment> {
  return once(args.context.visit, 'employment', async () => {
    const account = await findAccount(args)
    const { host } = args.context.visit
    if (!account || host.kind !== 'hub') return null
    return employmentOf(args, account, host.hub.companyId)
  })
}

async function employmentOf(args: PageArgs, account: Account, companyId: CompanyId): Promise<Employment> {
  const ctx = gateCtx(args, { personId: account.personId, companyId })
  const state = await findEmploymentState(ctx)
  if (state !== 'active' || isVouchedFor(account, companyId)) return state
  return (await needsCompanySignIn(ctx)) ? 'unproven' : state
}

/** The company itself said who this is, when the session began. */
function isVouchedFor({ method, companyId }: Account, byCompanyId: CompanyId): boolean {
  return method === 'sso' && companyId === byCompanyId
}
