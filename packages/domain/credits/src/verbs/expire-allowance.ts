import { recordAudit } from '@kara/audit'
import { derivedId } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf, personOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayUseCredits } from '../access.ts'
import { creditsExpired } from '../events.ts'
import * as store from '../store.ts'

/** The period is over: what is left of its allowance expires. Returns the halves that did. */
export async function expireAllowance(ctx: Ctx, periodStart: string): Promise<number> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const start = Temporal.PlainDate.from(periodStart)
    const accounts = await store.listAccounts(ctx, start)
    const amountHalves = accounts.find((account) => account.kind === 'allowance')?.balanceHalves ?? 0
    if (amountHalves === 0) return 0
    const owners = { companyId: companyOf(ctx), personId: personOf(ctx) }
    const result = await store.moveCredits(ctx, {
      id: derivedId(`expire|${owners.companyId}|${owners.personId}|${periodStart}`),
      periodStart: start,
      from: 'allowance',
      to: 'expired',
      amountHalves,
      kind: 'expire',
      reason: 'period_end',
      cause: `period:${periodStart}`,
    })
    if (result !== 'moved') return 0
    await recordAudit(ctx, 'credits.expired', {
      kind: 'credit_claim',
      id: periodStart,
      detail: { amountHalves },
    })
    await publish(ctx, creditsExpired({ ...owners, amountHalves, periodStart }))
    return amountHalves
  })
}
