import { findElectronicId } from '@kara/factors'
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

/** The same for one account: null when it may go on. */
export async function findProtectionToAdd(args: PageArgs, account: Account): Promise<Needed | null> {
  const asked = await asksForProtection(args)
  if (asked !== 'electronic_id') return asked && !account.isProtected ? asked : null
  const { keys } = args.context.visit.platform
  const shown = await findElectronicId(gateCtx(args, { personId: account.personId }), keys.factors)
  return shown ? null : 'electronic_id'
}
