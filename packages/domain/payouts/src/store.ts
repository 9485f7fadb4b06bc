import { dbOf, type TxCtx } from '@kara/db'
import { earning, payStatement, payStatementFile } from '@kara/db/schema/payouts'
import { findByCheck } from '@kara/issuing'
import { type Id, professionalOf } from '@kara/kernel'
import { and, asc, desc, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { limits, type StatementFacts } from './contracts.ts'
import { kind } from './rules.ts'

export type EarningRow = typeof earning.$inferSelect
export type StatementRow = typeof payStatement.$inferSelect

/** Writes an earning once; false when it was written before. */
export async function insertEarning(ctx: TxCtx, row: typeof earning.$inferInsert): Promise<boolean> {
  const rows = await dbOf(ctx).insert(earning).values(row).onConflictDoNothing().returning({ id: earning.id })
  return rows.length === 1
}

export async function findEarning(ctx: TxCtx, about: string): Promise<EarningRow | null> {
  const [row] = await dbOf(ctx).select().from(earning).where(eq(earning.about, about))
  return row ?? null
}

/** The same, locked: whoever counts what follows from it takes turns. */
export async function lockEarning(ctx: TxCtx, about: string): Promise<EarningRow | null> {
  const [row] = await dbOf(ctx).select().from(earning).where(eq(earning.about, about)).for('update')
  return row ?? null
}

/** What followed an earning so far: how often, how much of it, and how much of its tax. */
export async function sumFollowing(ctx: TxCtx, about: string) {
  const [row] = await dbOf(ctx)
    .select({
      lines: sql<number>`count(*)::int`,
      amountMinor: sql<number>`coalesce(sum(${earning.amountMinor}), 0)::int`,
      taxMinor: sql<number>`coalesce(sum(${earning.taxMinor}), 0)::int`,
    })
    .from(earning)
    .where(sql`starts_with(${earning.about}, ${`reversal:${about}`})`)
  return row ?? { lines: 0, amountMinor: 0, taxMinor: 0 }
}

/** What is earned before an instant and stands on no statement; locked, so that two runs take turns. */
export function lockUnstated(ctx: TxCtx, before: Temporal.Instant): Promise<EarningRow[]> {
  return dbOf(ctx)
    .select()
    .from(earning)
    .where(
      and(
        eq(earning.professionalId, professionalOf(ctx)),
        isNull(earning.statementId),
        lt(earning.earnedAt, before),
      ),
    )
    .orderBy(asc(earning.earnedAt), asc(earning.id))
    .limit(limits.earningsPerMonthMax)
    .for('update')
}

export function listUnstated(ctx: TxCtx): Promise<EarningRow[]> {
  return dbOf(ctx)
    .select()
    .from(earning)
    .where(and(eq(earning.professionalId, professionalOf(ctx)), isNull(earning.statementId)))
    .orderBy(desc(earning.earnedAt))
    .limit(limits.earningsPerMonthMax)
}

export async function putOnStatement(
  ctx: TxCtx,
  ids: readonly EarningRow['id'][],
  statementId: Id<'pay_statement'>,
): Promise<void> {
  await dbOf(ctx).execute(sql`update app.earning set statement_id = ${statementId}
    where id = any(${`{${ids.join(',')}}`}::uuid[])`)
}

export async function insertStatement(ctx: TxCtx, row: typeof payStatement.$inferInsert): Promise<void> {
  await dbOf(ctx).insert(payStatement).values(row)
}

export async function findStatement(ctx: TxCtx, id: Id<'pay_statement'>): Promise<StatementRow | null> {
  const [row] = await dbOf(ctx).select().from(payStatement).where(eq(payStatement.id, id))
  return row ?? null
}

/** The payers and currencies of a month that have their statement. */
export async function listStated(ctx: TxCtx, month: Temporal.PlainDate): Promise<Set<string>> {
  const rows = await dbOf(ctx)
    .select({ payer: payStatement.payer, currency: payStatement.currency })
    .from(payStatement)
    .where(and(eq(payStatement.professionalId, professionalOf(ctx)), eq(payStatement.month, month)))
  return new Set(rows.map(({ payer, currency }) => `${payer} ${currency}`))
}

/** Newest first. */
export function listStatements(ctx: TxCtx): Promise<StatementRow[]> {
  return dbOf(ctx)
    .select()
    .from(payStatement)
    .where(eq(payStatement.professionalId, professionalOf(ctx)))
    .orderBy(desc(payStatement.month), desc(payStatement.number))
    .limit(limits.statementsShown)
}

interface FileKey {
  readonly statementId: Id<'pay_statement'>
  readonly locale: 'en' | 'is'
}

// The column is named after the statement it belongs to, whose ids have a longer name.
const columnOf = (id: Id<'pay_statement'>) => id as string as Id<'statement'>

export async function findFile(ctx: TxCtx, { statementId, locale }: FileKey): Promise<Uint8Array | null> {
  const [row] = await dbOf(ctx)
    .select({ bytes: payStatementFile.bytes })
    .from(payStatementFile)
    .where(and(eq(payStatementFile.statementId, columnOf(statementId)), eq(payStatementFile.locale, locale)))
  return row?.bytes ?? null
}

/** Keeps a drawn statement, unless a rival drew it first. */
export async function insertFile(
  ctx: TxCtx,
  { statementId, locale }: FileKey,
  bytes: Uint8Array,
): Promise<void> {
  await dbOf(ctx)
    .insert(payStatementFile)
    .values({
      statementId: columnOf(statementId),
      professionalId: professionalOf(ctx),
      locale,
      bytes: Buffer.from(bytes),
      madeAt: ctx.clock.now(),
    })
    .onConflictDoNothing()
}

/** The statement whose code has this hash, with what is signed of it. */
export async function findByCheckHash(ctx: TxCtx, hash: string) {
  const found = await findByCheck<{
    id: string
    number: number
    series: string
    facts: StatementFacts
    signature: string
  }>(ctx, sql`app.pay_statement_by_check(${hash})`)
  return found && { ...found, kind }
}
