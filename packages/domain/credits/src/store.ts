import { dbOf, type TxCtx } from '@kara/db'
import {
  creditAccount,
  creditClaim,
  creditHold,
  creditMovement,
  creditPolicy,
  poolPurchase,
} from '@kara/db/schema/credits'
import { companyOf, type Id, type PersonId, personOf } from '@kara/kernel'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { MovementKind } from './contracts.ts'

type AccountKind = 'source' | 'pool' | 'allowance' | 'held' | 'spent' | 'expired'

export interface Transfer {
  /** The idempotency key. */
  readonly id: string
  /** Absent for a movement between accounts of the company. */
  readonly personId?: PersonId
  readonly periodStart: Temporal.PlainDate
  readonly from: AccountKind
  readonly to: AccountKind
  readonly amountHalves: number
  readonly kind: MovementKind
  readonly reason: string
  readonly cause: string
  readonly holdId?: string
}

/** `repeated`: it had moved before. `short`: the account holds less. In both cases nothing was done. */
export type TransferResult = 'moved' | 'repeated' | 'short'

export async function moveCredits(ctx: TxCtx, transfer: Transfer): Promise<TransferResult> {
  const [row] = await dbOf(ctx).execute<{ result: TransferResult }>(sql`select app.move_credits(
    ${transfer.id}, ${companyOf(ctx)}, ${transfer.personId ?? personOf(ctx)},
    ${transfer.periodStart.toString()}::date, ${transfer.from}, ${transfer.to}, ${transfer.amountHalves},
    ${transfer.kind}, ${transfer.reason}, ${transfer.cause}, ${JSON.stringify(ctx.actor)}::jsonb,
    ${ctx.clock.now().toString()}::timestamptz, ${transfer.holdId ?? null}) as result`)
  return row?.result ?? 'repeated'
}

/** Puts bought credits into the company's pool; false when this purchase did so before. */
export async function fundPool(ctx: TxCtx, purchaseId: string, amountHalves: number): Promise<boolean> {
  const [row] = await dbOf(ctx).execute<{ funded: boolean }>(sql`select app.fund_pool(
    ${purchaseId}, ${companyOf(ctx)}, ${amountHalves}, ${`purchase:${purchaseId}`},
    ${JSON.stringify(ctx.actor)}::jsonb, ${ctx.clock.now().toString()}::timestamptz) as funded`)
  return row?.funded ?? false
}

export async function findPolicy(ctx: TxCtx) {
  const [row] = await dbOf(ctx)
    .select()
    .from(creditPolicy)
    .where(eq(creditPolicy.companyId, companyOf(ctx)))
    .orderBy(desc(creditPolicy.version))
    .limit(1)
  return row ?? null
}

export async function insertPolicy(ctx: TxCtx, row: typeof creditPolicy.$inferInsert): Promise<void> {
  await dbOf(ctx).insert(creditPolicy).values(row)
}

export async function insertPurchase(ctx: TxCtx, row: typeof poolPurchase.$inferInsert): Promise<void> {
  await dbOf(ctx).insert(poolPurchase).values(row)
}

/** Turns a pending purchase into a settled one; null when it was not pending. */
export async function settlePendingPurchase(
  ctx: TxCtx,
  purchaseId: Id<'pool_purchase'>,
  state: 'funded' | 'failed',
) {
  const [row] = await dbOf(ctx)
    .update(poolPurchase)
    .set({ state, fundedAt: state === 'funded' ? ctx.clock.now() : null })
    .where(
      and(
        eq(poolPurchase.companyId, companyOf(ctx)),
        eq(poolPurchase.id, purchaseId),
        eq(poolPurchase.state, 'pending'),
      ),
    )
    .returning()
  return row ?? null
}

export function listPurchases(ctx: TxCtx) {
  return dbOf(ctx)
    .select()
    .from(poolPurchase)
    .where(eq(poolPurchase.companyId, companyOf(ctx)))
    .orderBy(desc(poolPurchase.createdAt))
    .limit(100)
}

export async function findClaim(ctx: TxCtx, periodStart: Temporal.PlainDate) {
  const [row] = await dbOf(ctx)
    .select()
    .from(creditClaim)
    .where(
      and(
        eq(creditClaim.companyId, companyOf(ctx)),
        eq(creditClaim.personId, personOf(ctx)),
        eq(creditClaim.periodStart, periodStart),
      ),
    )
  return row ?? null
}

export async function insertClaim(
  ctx: TxCtx,
  periodStart: Temporal.PlainDate,
  amountHalves: number,
): Promise<void> {
  await dbOf(ctx)
    .insert(creditClaim)
    .values({
      companyId: companyOf(ctx),
      personId: personOf(ctx),
      periodStart,
      amountHalves,
      claimedAt: ctx.clock.now(),
    })
}

export function listAccounts(ctx: TxCtx, periodStart: Temporal.PlainDate) {
  return dbOf(ctx)
    .select({ kind: creditAccount.kind, balanceHalves: creditAccount.balanceHalves })
    .from(creditAccount)
    .where(
      and(
        eq(creditAccount.companyId, companyOf(ctx)),
        eq(creditAccount.personId, personOf(ctx)),
        eq(creditAccount.periodStart, periodStart),
      ),
    )
}

export function listMovements(ctx: TxCtx, limit: number) {
  return dbOf(ctx)
    .select()
    .from(creditMovement)
    .where(and(eq(creditMovement.companyId, companyOf(ctx)), eq(creditMovement.personId, personOf(ctx))))
    .orderBy(desc(creditMovement.occurredAt), desc(creditMovement.id))
    .limit(limit)
}

export async function insertHold(ctx: TxCtx, row: typeof creditHold.$inferInsert): Promise<void> {
  await dbOf(ctx).insert(creditHold).values(row)
}

/** What is held for a session now, locked until the commit. */
export async function findOpenHold(ctx: TxCtx, sessionId: Id<'session'>) {
  const [row] = await dbOf(ctx)
    .select()
    .from(creditHold)
    .where(
      and(
        eq(creditHold.companyId, companyOf(ctx)),
        eq(creditHold.personId, personOf(ctx)),
        eq(creditHold.sessionId, sessionId),
        isNull(creditHold.settledAt),
      ),
    )
    .for('update')
  return row ?? null
}

/** Settles the hold of a session once; null when there is none or it was settled before. */
export async function settleHoldOnce(ctx: TxCtx, sessionId: Id<'session'>, as: 'spend' | 'release') {
  const [row] = await dbOf(ctx)
    .update(creditHold)
    .set({ settledAt: ctx.clock.now(), settledAs: as })
    .where(
      and(
        eq(creditHold.companyId, companyOf(ctx)),
        eq(creditHold.personId, personOf(ctx)),
        eq(creditHold.sessionId, sessionId),
        isNull(creditHold.settledAt),
      ),
    )
    .returning()
  return row ?? null
}
