import { dbOf, type TxCtx } from '@kara/db'
import { creditAccount, creditClaim, creditHold, creditMovement } from '@kara/db/schema/credits'
import { companyOf, type Id, personOf } from '@kara/kernel'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'

export async function insertHold(
  ctx: TxCtx,
  hold: Pick<typeof creditHold.$inferInsert, 'id' | 'sessionId' | 'periodStart' | 'amountHalves'>,
): Promise<void> {
  await dbOf(ctx)
    .insert(creditHold)
    .values({ ...hold, companyId: companyOf(ctx), personId: personOf(ctx), heldAt: ctx.clock.now() })
}

/** What is held for a session now, locked until the commit. */
export async function findOpenHold(ctx: TxCtx, sessionId: Id<'session'>) {
  const [row] = await dbOf(ctx)
    .select()
    .from(creditHold)
    .where(and(ofSession(ctx, sessionId), isNull(creditHold.settledAt)))
    .for('update')
  return row ?? null
}

/** Whether every lot that a hold took from can be used at an instant. */
export async function isGoodAt(
  ctx: TxCtx,
  holdId: Id<'credit_hold'>,
  at: Temporal.Instant,
): Promise<boolean> {
  const lots = await dbOf(ctx)
    .select({ usableFrom: creditClaim.usableFrom, usableUntil: creditClaim.usableUntil })
    .from(creditMovement)
    .innerJoin(creditAccount, eq(creditAccount.id, creditMovement.debitAccountId))
    .innerJoin(
      creditClaim,
      and(
        eq(creditClaim.companyId, creditAccount.companyId),
        sql`${creditClaim.personId} = ${creditAccount.personId}`,
        sql`${creditClaim.periodStart} = ${creditAccount.periodStart}`,
        eq(creditClaim.lot, creditAccount.lot),
      ),
    )
    .where(and(eq(creditMovement.holdId, holdId), eq(creditMovement.kind, 'hold')))
  const ms = at.epochMilliseconds
  return lots.every(
    ({ usableFrom, usableUntil }) => usableFrom.epochMilliseconds <= ms && ms < usableUntil.epochMilliseconds,
  )
}

/** Settles the hold of a session once; null when there is none or it was settled before. */
export async function settleHoldOnce(ctx: TxCtx, sessionId: Id<'session'>, as: 'spend' | 'release') {
  const [row] = await dbOf(ctx)
    .update(creditHold)
    .set({ settledAt: ctx.clock.now(), settledAs: as })
    .where(and(ofSession(ctx, sessionId), isNull(creditHold.settledAt)))
    .returning()
  return row ?? null
}

/** Marks a spent hold as reversed, once; null when it was not spent, or reversed before. */
export async function reverseHoldOnce(ctx: TxCtx, sessionId: Id<'session'>) {
  const [row] = await dbOf(ctx)
    .update(creditHold)
    .set({ reversedAt: ctx.clock.now() })
    .where(and(ofSession(ctx, sessionId), eq(creditHold.settledAs, 'spend'), isNull(creditHold.reversedAt)))
    .returning()
  return row ?? null
}

function ofSession(ctx: TxCtx, sessionId: Id<'session'>) {
  return and(
    eq(creditHold.companyId, companyOf(ctx)),
    eq(creditHold.personId, personOf(ctx)),
    eq(creditHold.sessionId, sessionId),
  )
}
