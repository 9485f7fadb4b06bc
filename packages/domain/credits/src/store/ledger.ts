import { dbOf, type TxCtx } from '@kara/db'
import { creditAccount, creditMovement } from '@kara/db/schema/credits'
import { companyOf, type Id, personOf } from '@kara/kernel'
import { and, desc, eq, gte, sql } from 'drizzle-orm'
import { type AnyPgColumn, alias } from 'drizzle-orm/pg-core'
import { Temporal } from 'temporal-polyfill'
import type { LotName, MovementKind } from '../contracts.ts'
import { limits } from '../contracts.ts'

type AccountKind = 'pool' | 'allowance' | 'held' | 'spent' | 'expired'

/** Where credits lie: of which kind, and for a person's own in which lot. */
export interface Place {
  readonly kind: AccountKind
  readonly periodStart: Temporal.PlainDate
  /** The allowance of the period when absent. */
  readonly lot?: LotName
}

export interface Transfer {
  /** The idempotency key. */
  readonly id: string
  readonly from: Place
  readonly to: Place
  readonly amountHalves: number
  readonly kind: MovementKind
  readonly reason: string
  readonly cause: string
}

/** `repeated`: it had moved before. `short`: there is less than that. In both cases nothing was done. */
export type TransferResult = 'moved' | 'repeated' | 'short'

export async function transferCredits(ctx: TxCtx, transfer: Transfer): Promise<TransferResult> {
  const { from, to } = transfer
  const [row] = await dbOf(ctx).execute<{ result: TransferResult }>(sql`select app.transfer_credits(
    ${transfer.id}, ${companyOf(ctx)}, ${personOf(ctx)},
    ${from.kind}, ${from.periodStart.toString()}::date, ${from.lot ?? 'period'},
    ${to.kind}, ${to.periodStart.toString()}::date, ${to.lot ?? 'period'},
    ${transfer.amountHalves}, ${transfer.kind}, ${transfer.reason}, ${transfer.cause}, ${authorOf(ctx)}::jsonb,
    ${nowOf(ctx)}::timestamptz, null) as result`)
  return row?.result ?? 'repeated'
}

/** A lot that was opened because its credits came back after the end of the one they were from. */
export interface LateLot {
  readonly periodStart: Temporal.PlainDate
  readonly usableUntil: Temporal.Instant
}

/** Moves every part of a hold: to spent, back to where it came from, or back from spent. */
export async function settleParts(
  ctx: TxCtx,
  holdId: Id<'credit_hold'>,
  as: 'spend' | 'release' | 'reverse',
  why: { readonly reason: string; readonly cause: string },
): Promise<LateLot[]> {
  const rows = await dbOf(ctx).execute<{ period: string; until: string }>(sql`select
    late_period::text as period, to_char(late_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as until
    from app.settle_hold(${companyOf(ctx)}, ${personOf(ctx)}, ${holdId}, ${as}, ${why.reason}, ${why.cause},
      ${authorOf(ctx)}::jsonb, ${nowOf(ctx)}::timestamptz, ${limits.returnedUsableDays})`)
  return rows.map(({ period, until }) => ({
    periodStart: Temporal.PlainDate.from(period),
    usableUntil: Temporal.Instant.from(until),
  }))
}

/** Puts bought credits into the company's pool; false when this purchase did so before. */
export async function fundPool(ctx: TxCtx, purchaseId: string, amountHalves: number): Promise<boolean> {
  const [row] = await dbOf(ctx).execute<{ funded: boolean }>(sql`select app.fund_pool(
    ${purchaseId}, ${companyOf(ctx)}, ${amountHalves}, ${`purchase:${purchaseId}`},
    ${authorOf(ctx)}::jsonb, ${nowOf(ctx)}::timestamptz) as funded`)
  return row?.funded ?? false
}

/** What lies in a person's accounts at the company of this call, lot by lot. */
export function listAccounts(ctx: TxCtx) {
  return dbOf(ctx)
    .select({
      kind: creditAccount.kind,
      periodStart: creditAccount.periodStart,
      lot: creditAccount.lot,
      balanceHalves: creditAccount.balanceHalves,
    })
    .from(creditAccount)
    .where(and(eq(creditAccount.companyId, companyOf(ctx)), eq(creditAccount.personId, personOf(ctx))))
}

const from = alias(creditAccount, 'from_account')
const to = alias(creditAccount, 'to_account')

/** How much came back to a person since an instant, from sessions that did not take place. */
export async function sumReturnedSince(ctx: TxCtx, since: Temporal.Instant): Promise<number> {
  const [row] = await dbOf(ctx)
    .select({ total: sql<number>`coalesce(sum(${creditMovement.amountHalves}), 0)::int` })
    .from(creditMovement)
    .where(
      and(
        eq(creditMovement.companyId, companyOf(ctx)),
        eq(creditMovement.personId, personOf(ctx)),
        gte(creditMovement.occurredAt, since),
        sql`(${creditMovement.kind} = 'release' and ${creditMovement.reason} <> 'moved'
          or ${creditMovement.kind} = 'adjust' and ${creditMovement.reason} = 'appeal_accepted')`,
      ),
    )
  return row?.total ?? 0
}

export function listMovements(ctx: TxCtx, { before, rowsMax }: { before: string | null; rowsMax: number }) {
  // A page goes on after a movement, not after a moment: many can move at once.
  const isOlder = sql`(${creditMovement.occurredAt}, ${creditMovement.id}) < (select b.occurred_at, b.id
    from app.credit_movement b where b.id = ${before} and b.person_id = ${personOf(ctx)})`
  // The company's own accounts are nobody's to read: what is not found among the person's is the pool.
  const kindOf = (kind: AnyPgColumn) => sql<string>`coalesce(${kind}, 'pool')`
  return dbOf(ctx)
    .select({
      id: creditMovement.id,
      kind: creditMovement.kind,
      amountHalves: creditMovement.amountHalves,
      reason: creditMovement.reason,
      fromKind: kindOf(from.kind),
      toKind: kindOf(to.kind),
      toPeriodStart: to.periodStart,
      occurredAt: creditMovement.occurredAt,
    })
    .from(creditMovement)
    .leftJoin(from, eq(from.id, creditMovement.debitAccountId))
    .leftJoin(to, eq(to.id, creditMovement.creditAccountId))
    .where(
      and(
        eq(creditMovement.companyId, companyOf(ctx)),
        eq(creditMovement.personId, personOf(ctx)),
        before ? isOlder : undefined,
      ),
    )
    .orderBy(desc(creditMovement.occurredAt), desc(creditMovement.id))
    .limit(rowsMax)
}

/** Who moves credits, as the ledger keeps it. */
export function authorOf(ctx: TxCtx): string {
  return JSON.stringify(ctx.actor)
}

export function nowOf(ctx: TxCtx): string {
  return ctx.clock.now().toString()
}
