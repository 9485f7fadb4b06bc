import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { cancelWork } from '@kara/outbox'
import { mayActAsPayee } from '../access.ts'
import { billMissing, billNotOpen, cardsNotTaken } from '../errors.ts'
import * as store from '../store/bills.ts'
import { planCharge } from './open-bill.ts'

/**
 * The professional decides on an open bill: `charge` asks the client's primary card now, `later` leaves it
 * to the client or to another decision, `skip` asks nothing for this session.
 *
 * @throws `payments.bill_not_open`, `payments.cards_not_taken`
 */
export async function decideOnBill(
  ctx: Ctx,
  billId: Id<'bill'>,
  decision: 'charge' | 'later' | 'skip',
): Promise<void> {
  mayActAsPayee(ctx)
  await inTransaction(ctx, async (ctx) => {
    const bill = await store.findBill(ctx, billId, true)
    if (!bill) throw billMissing()
    if (bill.state !== 'open') throw billNotOpen()
    if (decision === 'charge' && bill.charging === 'outside') throw cardsNotTaken()
    if (decision === 'charge') {
      await store.setChargeAt(ctx, billId, ctx.clock.now())
      await planCharge(ctx, bill, ctx.clock.now())
    } else {
      await cancelWork(ctx, 'bill.charge_due', billId)
      await store.setChargeAt(ctx, billId, null)
      if (decision === 'skip') await store.changeBill(ctx, billId, ['open'], 'skipped')
    }
    await recordAudit(ctx, `bill.decided_${decision}`, { kind: 'bill', id: billId })
  })
}
