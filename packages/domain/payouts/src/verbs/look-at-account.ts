import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx, ProfessionalId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import type { Cards } from '@kara/payments'
import { mayLookAtAccount } from '../access.ts'
import type { PayoutAccount } from '../contracts.ts'
import { accountNeedsMore, accountRefused } from '../events.ts'
import { maySendAgain } from '../rules/transfers.ts'
import { planSendingAgain, planTransfer } from '../steps/plan-transfer.ts'
import * as store from '../store/accounts.ts'
import { listTransfersIn } from '../store/transfers.ts'

/**
 * Asks the processor how a professional's account stands, when they come back from its page and when it sends word.
 * Once money can go there, what waited is sent, and what failed for a reason of theirs is sent again, once. Null:
 * there is no account yet.
 *
 * @throws `payments.processor_silent`
 */
export async function lookAtAccount(ctx: Ctx, cards: Cards): Promise<PayoutAccount | null> {
  const professionalId = mayLookAtAccount(ctx)
  const account = await inTransaction(ctx, store.findAccount)
  if (!account?.accountRef) return null
  const { state, missing } = await cards.payees.readAccount(account.accountRef)
  await inTransaction(ctx, async (ctx) => {
    const before = await store.lockAccount(ctx)
    await store.saveStanding(ctx, { state, missing })
    if (state === before?.state) return
    await recordAudit(ctx, `payout_account.${state}`, { kind: 'professional', id: professionalId })
    if (state === 'ready') await sendWhatWaits(ctx)
    // Before the first visit is over the page itself says how it stands.
    if (before?.state !== 'started') await tell(ctx, professionalId, state)
  })
  return { state, missing, number: account.accountRef }
}

async function sendWhatWaits(ctx: TxCtx): Promise<void> {
  for (const transfer of await listTransfersIn(ctx, ['waiting'])) await planTransfer(ctx, transfer)
  for (const transfer of await listTransfersIn(ctx, ['failed']))
    if (maySendAgain(transfer)) await planSendingAgain(ctx, transfer, 'professional')
}

async function tell(
  ctx: TxCtx,
  professionalId: ProfessionalId,
  state: PayoutAccount['state'],
): Promise<void> {
  const of = { professionalId, at: ctx.clock.now().toString() }
  if (state === 'needs_more') await publish(ctx, accountNeedsMore(of))
  if (state === 'refused') await publish(ctx, accountRefused(of))
}
