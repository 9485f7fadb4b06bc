import { dbOf, type TxCtx } from '@kara/db'
import { payTransfer, payTransferStep } from '@kara/db/schema/payouts'
import { type Id, type ProfessionalId, professionalOf } from '@kara/kernel'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { payoutLimits, type TransferState } from '../contracts.ts'

export type TransferRow = typeof payTransfer.$inferSelect
export type StepRow = typeof payTransferStep.$inferSelect
export type TransferId = Id<'pay_transfer'>

export async function insertTransfer(ctx: TxCtx, row: typeof payTransfer.$inferInsert): Promise<TransferRow> {
  const [inserted] = await dbOf(ctx).insert(payTransfer).values(row).returning()
  await writeStep(ctx, inserted as TransferRow)
  return inserted as TransferRow
}

export async function findTransfer(ctx: TxCtx, id: TransferId): Promise<TransferRow | null> {
  const [row] = await dbOf(ctx).select().from(payTransfer).where(eq(payTransfer.id, id))
  return row ?? null
}

export async function findTransferOf(
  ctx: TxCtx,
  statementId: Id<'pay_statement'>,
): Promise<TransferRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(payTransfer)
    .where(eq(payTransfer.statementId, statementId as string as TransferRow['statementId']))
  return row ?? null
}

/** Locked, so that everybody who settles it takes turns. */
export async function lockTransfer(ctx: TxCtx, id: TransferId): Promise<TransferRow | null> {
  const [row] = await dbOf(ctx).select().from(payTransfer).where(eq(payTransfer.id, id)).for('update')
  return row ?? null
}

/** Changes a transfer; a state that is another one than before is a step on its way. */
export async function changeTransfer(
  ctx: TxCtx,
  before: TransferRow,
  change: Partial<Omit<TransferRow, 'id' | 'professionalId'>>,
): Promise<TransferRow> {
  const [row] = await dbOf(ctx)
    .update(payTransfer)
    .set({ ...change, changedAt: ctx.clock.now() })
    .where(and(eq(payTransfer.id, before.id), eq(payTransfer.state, before.state)))
    .returning()
  const changed = row as TransferRow
  if (changed.state !== before.state) await writeStep(ctx, changed)
  return changed
}

async function writeStep(ctx: TxCtx, { id, professionalId, state, failure }: TransferRow): Promise<void> {
  await dbOf(ctx)
    .insert(payTransferStep)
    .values({
      id: ctx.ids.next<'pay_transfer_step'>(),
      transferId: id as string as StepRow['transferId'],
      professionalId,
      state,
      failure,
      at: ctx.clock.now(),
    })
}

/** The professional's, in these states. */
export function listTransfersIn(ctx: TxCtx, states: readonly TransferState[]): Promise<TransferRow[]> {
  return dbOf(ctx)
    .select()
    .from(payTransfer)
    .where(and(eq(payTransfer.professionalId, professionalOf(ctx)), inArray(payTransfer.state, [...states])))
    .orderBy(asc(payTransfer.createdAt), asc(payTransfer.id))
    .limit(payoutLimits.transfersShown)
}

export function listOwnTransfers(ctx: TxCtx): Promise<TransferRow[]> {
  return dbOf(ctx)
    .select()
    .from(payTransfer)
    .where(eq(payTransfer.professionalId, professionalOf(ctx)))
    .orderBy(desc(payTransfer.createdAt))
    .limit(payoutLimits.transfersShown)
}

/** In the order in which they were taken. */
export function listOwnSteps(ctx: TxCtx): Promise<StepRow[]> {
  return dbOf(ctx)
    .select()
    .from(payTransferStep)
    .where(eq(payTransferStep.professionalId, professionalOf(ctx)))
    .orderBy(asc(payTransferStep.at), asc(payTransferStep.id))
}

/** Everybody's, for support: what is not over first, then the newest. */
export function listAllTransfers(ctx: TxCtx): Promise<TransferRow[]> {
  return dbOf(ctx)
    .select()
    .from(payTransfer)
    .orderBy(
      sql`${payTransfer.state} in ('paid', 'reversed')`,
      desc(payTransfer.createdAt),
      desc(payTransfer.id),
    )
    .limit(payoutLimits.transfersShown)
}

/** A transfer as far as it is compared, whosever it is. */
export interface ComparedRow {
  readonly id: TransferId
  readonly professionalId: ProfessionalId
  readonly amountMinor: number
  readonly currency: string
  readonly state: TransferState
  readonly accountRef: string
  readonly transferRef: string | null
  readonly payoutRef: string | null
  readonly attempt: number
  readonly changedAt: Temporal.Instant
}

/** Everybody's since an instant, and whatever older is not over. */
export async function listCompared(ctx: TxCtx, since: Temporal.Instant, max: number): Promise<ComparedRow[]> {
  const rows = await dbOf(ctx).execute<
    Omit<ComparedRow, 'changedAt'> & Record<string, unknown> & { changedAt: string }
  >(sql`select id, professional_id as "professionalId", amount_minor as "amountMinor", currency, state,
    account_ref as "accountRef", transfer_ref as "transferRef", payout_ref as "payoutRef", attempt,
    to_char(changed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "changedAt"
    from app.transfers_since(${since.toString()}::timestamptz, ${max}::integer)`)
  return rows.map((row) => ({ ...row, changedAt: Temporal.Instant.from(row.changedAt) }))
}
