import { findEmploymentState } from '@kara/companies'
import { findAccount } from '../http/account.server.ts'
import { gateCtx } from '../http/ctx.server.ts'
import { once, type PageArgs } from '../http/visit.server.ts'

/** Whether whoever is signed in works for the hub's company; null when nobody is, or never did. */
export function findOwnEmployment(args: PageArgs): Promise<'active' | 'left' | null> {
  return once(args.context.visit, 'employment', async () => {
    const account = await findAccount(args)
    const { host } = args.context.visit
    if (!account || host.kind !== 'hub') return null
    return findEmploymentState(gateCtx(args, { personId: account.personId, companyId: host.hub.companyId }))
  })
}
