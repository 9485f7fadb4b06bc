import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf, type Id, personOf, type SessionId } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { mayUseCredits } from '../access.ts'
import { HoldCreditsInput } from '../contracts.ts'
import { notEnoughCredits } from '../errors.ts'
import { getPolicy } from '../reads/get-policy.ts'
import { periodAt } from '../rules.ts'
import * as store from '../store.ts'

/**
 * Sets credits aside for a session, from the period in which it takes place. Joins the booking's
 * transaction, so that a booking and its hold stand or fall together; the balance cannot go below zero.
 *
 * @throws `credits.not_enough`
 */
export async function holdCredits(
  ctx: Ctx,
  raw: z.input<typeof HoldCreditsInput>,
): Promise<Id<'credit_hold'>> {
  mayUseCredits(ctx)
  const input = HoldCreditsInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const policy = await getPolicy(ctx)
    const period = periodAt(policy, Temporal.Instant.from(input.sessionAt))
    const id = ctx.ids.next<'credit_hold'>()
    const result = await store.moveCredits(ctx, {
      id,
      periodStart: period.start,
      from: 'allowance',
      to: 'held',
      amountHalves: input.amountHalves,
      kind: 'hold',
      reason: 'booking',
      cause: `session:${input.sessionId}`,
      holdId: id,
    })
    if (result === 'short') throw notEnoughCredits()
    await Promise.all([
      store.insertHold(ctx, {
        id,
        companyId: companyOf(ctx),
        personId: personOf(ctx),
        sessionId: input.sessionId as SessionId,
        periodStart: period.start,
        amountHalves: input.amountHalves,
        heldAt: ctx.clock.now(),
      }),
      recordAudit(ctx, 'credits.held', {
        kind: 'credit_hold',
        id,
        detail: { amountHalves: input.amountHalves },
      }),
    ])
    return id
  })
}
