import { dbOf, type TxCtx } from '@kara/db'
import { creditAccount, creditClaim, creditHold, creditMovement } from '@kara/db/schema/credits'
import { companyOf, type Id, personOf, type SessionId } from '@kara/kernel'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { authorOf, nowOf } from './ledger.ts'

/**
 * Sets credits aside from the lots that are good at the session's time, the ones that end first being taken
 * first, and writes the hold with the period of the first of them. False when there is less than that, and
 * then nothing was done.
 */
export async function holdFromLots(
  ctx: TxCtx,
  hold: {
    readonly id: Id<'credit_hold'>
    readonly sessionId: SessionId
    readonly amountHalves: number
    readonly sessionAt: string
  },
): Promise<boolean> {
  const { id, sessionId, amountHalves, sessionAt } = hold
  const rows = await dbOf(ctx).execute(sql`
    insert into app.credit_hold (id, company_id, person_id, session_id, period_start, amount_halves, held_at)
    select ${id}, ${companyOf(ctx)}, ${personOf(ctx)}, ${sessionId}, period, ${amountHalves},
      ${nowOf(ctx)}::timestamptz
    from app.hold_credits(${id}, ${companyOf(ctx)}, ${personOf(ctx)}, ${amountHalves}, ${sessionAt}::timestamptz,
      'booking', ${`session:${sessionId}`}, ${authorOf(ctx)}::jsonb, ${nowOf(ctx)}::timestamptz) as period
    where period is not null returning id`)
  return rows.length === 1
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

/** What is held for a session out of the periods' own allowances, in halves, by the start of the period. */
export async function listHeldOfPeriods(
  ctx: TxCtx,
  sessionId: Id<'session'>,
): Promise<{ readonly periodStart: Temporal.PlainDate; readonly halves: number }[]> {
  const rows = await dbOf(ctx)
    .select({
      periodStart: creditAccount.periodStart,
      halves: sql<number>`sum(${creditMovement.amountHalves})::int`,
    })
    .from(creditHold)
    .innerJoin(creditMovement, and(eq(creditMovement.holdId, creditHold.id), eq(creditMovement.kind, 'hold')))
    .innerJoin(creditAccount, eq(creditAccount.id, creditMovement.debitAccountId))
    .where(and(ofSession(ctx, sessionId), isNull(creditHold.settledAt), eq(creditAccount.lot, 'period')))
    .groupBy(creditAccount.periodStart)
  return rows.flatMap(({ periodStart, halves }) => (periodStart ? [{ periodStart, halves }] : []))
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
