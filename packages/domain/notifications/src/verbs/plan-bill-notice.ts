import { inTransaction } from '@kara/db'
import { getPerson } from '@kara/identity'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { BillUpdate } from '../contracts.ts'
import { afterQuietHours } from '../rules/moments.ts'
import type { BillChanged } from '../rules/payloads.ts'

/** Plans the letter about a bill, one for each piece of news, when its client is awake. */
export async function planBillNotice(
  ctx: Ctx,
  update: BillUpdate,
  changed: z.output<typeof BillChanged>,
): Promise<void> {
  mayNotify(ctx)
  const { personId } = changed
  await inTransaction(ctx, async (ctx) => {
    const { timeZone } = await getPerson(ctx)
    await planWork(ctx, {
      kind: 'notice.bill_update',
      key: causeOf({ ...changed, update }),
      queue: 'notices',
      dueAt: afterQuietHours(ctx.clock.now(), timeZone),
      scope: { personId },
      payload: { ...changed, update },
    })
  })
}

/** What a letter is because of: the bill, or one attempt or refund of it. */
export function causeOf(about: z.output<typeof BillChanged> & { readonly update: BillUpdate }): string {
  const { update, billId, chargeId, refundId } = about
  return `${update}|${chargeId ?? refundId ?? billId}`
}
