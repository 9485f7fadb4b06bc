import type { Id, ProfessionalId } from '@kara/kernel'
import type { DueHandler, Subscription } from '@kara/outbox'
import type { Cards } from '@kara/payments'
import { z } from 'zod'
import { planAccountLook, planLook, planNext } from '../steps/plan-transfer.ts'
import { lookAtAccount } from '../verbs/look-at-account.ts'
import { lookAtTransfer } from '../verbs/look-at-transfer.ts'
import { sendAgain } from '../verbs/send-again.ts'
import { sendTransfer } from '../verbs/send-transfer.ts'
import { on } from './on.ts'

const OfTransfer = z.object({ transferId: z.uuid().transform((id) => id as Id<'pay_transfer'>) })
const OfTouched = OfTransfer.extend({
  professionalId: z.uuid().transform((id) => id as ProfessionalId),
})
const OfSendingAgain = OfTransfer.extend({ by: z.enum(['professional', 'support', 'time']) })

/** The processor has news: of it only the number is taken, and how it stands is asked for. */
export const aboutMoney: readonly Subscription[] = [
  on('payee_account.touched', 'look-at-account', null, planAccountLook),
  on('pay_transfer.touched', 'look-at-transfer', OfTouched, (ctx, { transferId: id, professionalId }) =>
    planLook(ctx, { id, professionalId }),
  ),
]

/** What is asked of the processor, outside of any transaction; keys of each attempt make a second run harmless. */
export function moneyOnItsWay(cards: Cards): readonly DueHandler[] {
  return [
    {
      kind: 'payouts.account_look',
      queue: 'credits',
      outside: (ctx) => lookAtAccount(ctx, cards),
      handle: async () => {},
    },
    {
      kind: 'payouts.transfer_due',
      queue: 'credits',
      outside: (ctx, payload) => sendTransfer(ctx, cards, OfTransfer.parse(payload).transferId),
      handle: (ctx, payload) => planNext(ctx, OfTransfer.parse(payload).transferId),
    },
    {
      kind: 'payouts.transfer_look',
      queue: 'credits',
      outside: (ctx, payload) => lookAtTransfer(ctx, cards, OfTransfer.parse(payload).transferId),
      handle: (ctx, payload) => planNext(ctx, OfTransfer.parse(payload).transferId),
    },
    {
      kind: 'payouts.send_again',
      queue: 'credits',
      handle: (ctx, payload) => {
        const { transferId, by } = OfSendingAgain.parse(payload)
        return sendAgain(ctx, transferId, by)
      },
    },
  ]
}
