import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type ConnectionId, type Ctx, companyOf } from '@kara/kernel'
import { mustBeAtGateOfCompany } from '../access.ts'
import { type LogoutWay, logoutLimits, type ReceivedLogout } from '../contracts.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { newReference } from '../rules/reference-code.ts'
import type { Refusal } from '../rules/refusal.ts'
import { countRefusedSince, insertRefusedLogout } from '../store/refused-logouts.ts'
import { planForgetting } from './keep-provider-session.ts'

/** A good message has 1 to 4 KB; of a bad one the beginning says enough. */
const MESSAGE_CHARS_MAX = 32 * 1024

export interface LogoutMessage {
  readonly connectionId: ConnectionId
  readonly way: LogoutWay
  readonly text: string
}

/**
 * A message about signing out that does not hold changes nothing. Support finds the reason, and the message sealed
 * beside it. Anybody may send such messages, so only the first of an hour are kept.
 */
export async function refuseLogout(
  ctx: Ctx,
  { connectionId, way, text }: LogoutMessage,
  { reason, field, expected, received }: Refusal,
  sso: Pick<Sso, 'sealLogoutMessage'>,
): Promise<ReceivedLogout> {
  mustBeAtGateOfCompany(ctx)
  const facts = { connectionId, way, reason, field, expected, received }
  ctx.log.warn('A message about signing out was refused', facts)
  await inTransaction(ctx, async (ctx) => {
    const receivedAt = ctx.clock.now()
    const known = await countRefusedSince(ctx, connectionId, receivedAt.subtract({ hours: 1 }))
    if (known >= logoutLimits.refusedLogoutsPerHourMax) return
    const id = ctx.ids.next<'sso_refused_logout'>()
    const reference = newReference()
    const keptUntil = receivedAt.add({ hours: 24 * logoutLimits.refusedLogoutDays })
    const messageSealed = sso.sealLogoutMessage(id, text.slice(0, MESSAGE_CHARS_MAX))
    const row = { ...facts, companyId: companyOf(ctx), id, reference, messageSealed, receivedAt, keptUntil }
    await insertRefusedLogout(ctx, row)
    await planForgetting(ctx, keptUntil)
    const detail = { reason, field, way, reference }
    await recordAudit(ctx, 'sso_logout.refused', { kind: 'sso_connection', id: connectionId, detail })
  })
  return { outcome: 'refused' }
}
