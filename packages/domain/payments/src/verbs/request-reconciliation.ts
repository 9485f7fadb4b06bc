import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { mayWatchMoney, mayWork } from '../access.ts'
import { RequestReconciliationInput } from '../contracts.ts'

/** After the ledgers of the companies were looked at. */
const nightly = { hour: 3, minute: 30 }

/** Support has the card processor's money compared with ours now; a second wish joins the first. */
export async function requestReconciliation(ctx: Ctx, raw: RequestReconciliationInput): Promise<void> {
  const askedBy = mayWatchMoney(ctx)
  const { days } = RequestReconciliationInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    await planWork(ctx, {
      kind: 'payments.comparison',
      key: 'by_hand',
      queue: 'credits',
      dueAt: ctx.clock.now(),
      scope: {},
      payload: { askedBy, days },
    })
    await recordAudit(ctx, 'reconciliation.requested', { kind: 'staff', id: askedBy, detail: { days } })
  })
}

/** Plans the next night's comparison; planning it again changes nothing. */
export async function planReconciliation(ctx: Ctx): Promise<void> {
  mayWork(ctx)
  await inTransaction(ctx, planNextNight)
}

async function planNextNight(ctx: TxCtx): Promise<void> {
  const now = ctx.clock.now().toZonedDateTimeISO('UTC')
  const tonight = now.round({ smallestUnit: 'day', roundingMode: 'floor' }).with(nightly)
  const next = tonight.epochMilliseconds > now.epochMilliseconds ? tonight : tonight.add({ days: 1 })
  await planWork(ctx, {
    kind: 'payments.nightly',
    key: 'processor',
    queue: 'credits',
    dueAt: next.toInstant(),
    scope: {},
    payload: {},
  })
}
