import { findEmploymentState } from '@kara/companies'
import type { Ctx } from '@kara/kernel'
import { redirect } from '@remix-run/node'
import { type Account, findAccount } from '../../http/account.server.ts'
import { gateCtx, personCtx } from '../../http/ctx.server.ts'
import { requireAccount, requireHub } from '../../http/guards.server.ts'
import type { Hub } from '../../http/hub.server.ts'
import { ensureBrowserHash } from '../../http/session.server.ts'
import { once, type PageArgs } from '../../http/visit.server.ts'
import { hubPaths } from './paths.ts'

/** A page of the hub's own content: a hub may show it to its company's people only. */
export async function requireOpenHub(args: PageArgs): Promise<{ ctx: Ctx; hub: Hub }> {
  const [open, account] = await Promise.all([requireHub(args), findAccount(args)])
  if (open.hub.access === 'sign_in' && !account) {
    const { pathname, search } = new URL(args.request.url)
    throw redirect(hubPaths.signIn(`${pathname.replace(/\.data$/, '')}${search}`))
  }
  return open
}

/** A signed-in client in the hub, with this browser's own secret. */
export async function requireClient(args: PageArgs): Promise<{ ctx: Ctx; hub: Hub; account: Account }> {
  const [{ hub }, account] = await Promise.all([requireHub(args), requireAccount(args)])
  const browserHash = ensureBrowserHash(args.context.visit)
  return { ctx: personCtx(args, { personId: account.personId, browserHash }), hub, account }
}

/** Whether whoever is signed in works for the hub's company; null when nobody is, or never did. */
export function findOwnEmployment(args: PageArgs): Promise<'active' | 'left' | null> {
  return once(args.context.visit, 'employment', async () => {
    const account = await findAccount(args)
    const { host } = args.context.visit
    if (!account || host.kind !== 'hub') return null
    return findEmploymentState(gateCtx(args, { personId: account.personId, companyId: host.hub.companyId }))
  })
}
