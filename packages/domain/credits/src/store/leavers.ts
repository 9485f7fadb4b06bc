import { dbOf, type TxCtx } from '@kara/db'
import { creditAccount, creditMovement } from '@kara/db/schema/credits'
import { companyOf, personOf } from '@kara/kernel'
import { and, eq, inArray, or, sql } from 'drizzle-orm'

/** Of one lot: what went back to the company for a reason, and what came again for its opposite. */
export interface LeftOfLot {
  readonly key: string
  readonly returnedHalves: number
  readonly givenBackHalves: number
}

/** One of a person's lots, as a key. */
export function lotKey(row: { readonly lot: string; readonly periodStart: { toString(): string } }): string {
  return `${row.lot}|${row.periodStart}`
}

/** Why something of a lot goes back to the pool, and why it comes again. */
export const wentAndCame = {
  employment: ['left', 'rejoined'],
  rules: ['limit_lowered', 'limit_raised'],
} as const

/** What leaving and coming back, or lower and higher rules, moved so far, by lot. */
export async function listLeft(
  ctx: TxCtx,
  [went, came]: (typeof wentAndCame)[keyof typeof wentAndCame],
): Promise<LeftOfLot[]> {
  const sumOf = (reason: typeof went | typeof came) =>
    sql<number>`coalesce(sum(${creditMovement.amountHalves}) filter (where ${creditMovement.reason} = ${reason}), 0)::int`
  const rows = await dbOf(ctx)
    .select({
      lot: creditAccount.lot,
      periodStart: creditAccount.periodStart,
      returnedHalves: sumOf(went),
      givenBackHalves: sumOf(came),
    })
    .from(creditMovement)
    .innerJoin(
      creditAccount,
      or(
        eq(creditAccount.id, creditMovement.debitAccountId),
        eq(creditAccount.id, creditMovement.creditAccountId),
      ),
    )
    .where(
      and(
        eq(creditMovement.companyId, companyOf(ctx)),
        eq(creditMovement.personId, personOf(ctx)),
        eq(creditAccount.kind, 'allowance'),
        inArray(creditMovement.reason, [went, came]),
      ),
    )
    .groupBy(creditAccount.lot, creditAccount.periodStart)
  return rows.flatMap(({ lot, periodStart, ...sums }) =>
    periodStart ? [{ key: lotKey({ lot, periodStart }), ...sums }] : [],
  )
}
