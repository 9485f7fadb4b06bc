import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id, SessionId } from '@kara/kernel'
import type { z } from 'zod'
import { mayUseCredits } from '../access.ts'
import { HoldCreditsInput } from '../contracts.ts'
import { notEnoughCredits } from '../errors.ts'
import { holdFromLots } from '../store/holds.ts'

/**
 * Sets credits aside for a session, from what can be used at its time: the lots that end first are taken
 * first. Joins the booking's transaction, so that a booking and its hold stand or fall together; no balance
 * can go below zero.
 *
 * @throws `credits.not_enough`
 */
export async function holdCredits(
  ctx: Ctx,
  raw: z.input<typeof HoldCreditsInput>,
): Promise<Id<'credit_hold'>> {
  mayUseCredits(ctx)
  const { sessionId, amountHalves, sessionAt, holdId } = HoldCreditsInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const id = (holdId as Id<'credit_hold'> | undefined) ?? ctx.ids.next<'credit_hold'>()
    const [isHeld] = await Promise.all([
      holdFromLots(ctx, { id, sessionId: sessionId as SessionId, amountHalves, sessionAt }),
      recordAudit(ctx, 'credits.held', { kind: 'credit_hold', id, detail: { amountHalves } }),
    ])
    if (!isHeld) throw notEnoughCredits()
    return id
  })
}
