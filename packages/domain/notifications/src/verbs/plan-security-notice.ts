import { inTransaction } from '@kara/db'
import type { Ctx, Id, PersonId } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { mayNotify } from '../access.ts'
import type { SecurityChange } from '../contracts.ts'

/** Plans the letter about a change to the safety of an account. It does not wait for morning. */
export async function planSecurityNotice(
  ctx: Ctx,
  change: SecurityChange,
  { personId, deviceId }: { readonly personId: PersonId; readonly deviceId?: Id<'known_device'> },
): Promise<void> {
  mayNotify(ctx)
  await inTransaction(ctx, async (ctx) => {
    const at = ctx.clock.now()
    await planWork(ctx, {
      kind: 'notice.account_security',
      key: `${personId}|${change}|${deviceId ?? at.toString()}`,
      queue: 'notices',
      dueAt: at,
      scope: { personId },
      payload: { personId, change, at: at.toString(), ...(deviceId ? { deviceId } : {}) },
    })
  })
}
