import { findElectronicId, findNameReview } from '@kara/factors'
import type { Needed } from '../account/onward.ts'
import type { Account } from '../http/account.server.ts'
import { gateCtx } from '../http/ctx.server.ts'
import { findHub } from '../http/hub.server.ts'
import type { PageArgs } from '../http/visit.server.ts'

/** Whether the hub asks its people for more than signing in. The electronic ID is Iceland's alone. */
export async function asksForProtection(args: PageArgs): Promise<Needed | null> {
  const hub = await findHub(args)
  if (!hub) return null
  const { electronicId } = args.context.visit.platform
  if (hub.electronicId === 'required' && hub.country === 'IS' && electronicId) return 'electronic_id'
  return hub.protection === 'required' ? 'key' : null
}

/** What stands between an account and its booking: something to show, or a name that support still compares. */
export type Missing = Needed | 'name_review'

/** The same for one account: null when it may go on. */
export async function findProtectionToAdd(args: PageArgs, account: Account): Promise<Missing | null> {
  const asked = await asksForProtection(args)
  if (asked !== 'electronic_id') return asked && !account.isProtected ? asked : null
  const { keys } = args.context.visit.platform
  const ctx = gateCtx(args, { personId: account.personId })
  if (!(await findElectronicId(ctx, keys.factors))) return 'electronic_id'
  const mayGoOn = (await findHub(args))?.eidNameReview !== 'wait' || (await findNameReview(ctx)) === null
  return mayGoOn ? null : 'name_review'
}
