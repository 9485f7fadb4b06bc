import { renderBillUpdate } from '@kara/emails'
import { type Ctx, inScope } from '@kara/kernel'
import { getBill } from '@kara/payments'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { BillDue } from '../rules/payloads.ts'
import { findRecipient } from './find-recipient.ts'

/** The state in which a bill, or money of it on its way back, must still be for a letter to be true. */
const stateOf = { opened: 'open', refused: 'open', paid: 'paid' } as const
const refundStateOf = { refunded: 'succeeded', paid_twice: 'succeeded', refund_refused: 'failed' } as const

const openDisputes: readonly string[] = ['asked', 'needs_response', 'under_review']

/** What became of a bill, with what is due as it is now. */
export async function writeBillUpdate(ctx: Ctx, desk: Desk, about: z.output<typeof BillDue>): Promise<Draft> {
  mayNotify(ctx)
  const { personId, billId, update, chargeId, refundId } = about
  const asClient = inScope(ctx, { role: 'person', personId })
  const { bill, charges, refunds, dispute } = await getBill(asClient, billId)
  const refund = refunds.find(({ id }) => id === refundId)
  const isTrue =
    update === 'disputed'
      ? dispute !== null && openDisputes.includes(dispute)
      : update in refundStateOf
        ? refund?.state === refundStateOf[update as keyof typeof refundStateOf]
        : bill.state === stateOf[update as keyof typeof stateOf]
  if (!isTrue) return { skip: 'over' }
  const recipient = await findRecipient(ctx, personId)
  if (!recipient) return { skip: 'no_address' }
  const { reason, currency, sessionAt, chargeAt, reference } = bill
  const amountMinor = refund?.amountMinor ?? bill.amountMinor
  const letter = await renderBillUpdate(
    {
      recipientName: greetingName(recipient.displayName),
      update: update === 'refunded' && refund?.way === 'transfer' ? 'transferred' : update,
      because: reason,
      amount: { amountMinor, currency },
      sessionAt,
      chargeAt: chargeAt ?? undefined,
      isOutside: bill.charging === 'outside',
      failure: charges.find(({ id }) => id === chargeId)?.failure ?? undefined,
      reference,
      timeZone: recipient.timeZone,
      billUrl: desk.links.bill(billId),
      supportUrl: desk.links.support(reference),
      noticesUrl: desk.links.noticeChoice('client'),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
