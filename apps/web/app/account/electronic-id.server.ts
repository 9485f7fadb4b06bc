import { findElectronicId } from '@kara/factors'
import { findHubByHost, findHub as findHubOf } from '@kara/hubs'
import { inScope } from '@kara/kernel'
import { findAccount } from '../http/account.server.ts'
import { gateCtx, visitorCtx } from '../http/ctx.server.ts'
import { findHub } from '../http/hub.server.ts'
import { readerOf } from '../http/language.server.ts'
import type { PageArgs } from '../http/visit.server.ts'

const country = 'IS'
const zone = 'Atlantic/Reykjavik'

/**
 * Whether the electronic ID is offered to this visitor: it is Iceland's alone. At a hub its country decides; at
 * the app, whether the person comes from such a hub, has one here already, or reads and lives as somebody who
 * can have one.
 *
 * @param back the hub from which the person comes, by its host.
 */
export async function mayUseElectronicId(args: PageArgs, back?: string): Promise<boolean> {
  const { platform, host } = args.context.visit
  if (!platform.electronicId) return false
  if (host.kind === 'hub') return (await findHub(args))?.country === country
  if (back && (await isOfIceland(args, back))) return true
  const reader = await readerOf(args)
  if (reader.timeZone === zone || reader.locale === 'is') return true
  const account = await findAccount(args)
  if (!account) return false
  const ctx = gateCtx(args, { personId: account.personId })
  return (await findElectronicId(ctx, platform.keys.factors)) !== null
}

async function isOfIceland(args: PageArgs, back: string): Promise<boolean> {
  const ctx = visitorCtx(args)
  const at = await findHubByHost(ctx, back.replace(/:\d+$/, ''))
  const hub = at && (await findHubOf(inScope(ctx, { role: 'visitor', companyId: at.companyId })))
  return hub?.country === country
}
