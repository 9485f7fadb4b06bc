import { dbOf, type TxCtx } from '@kara/db'
import { moneyDifference, reconciliation } from '@kara/db/schema/payments'
import type { Id, PersonId, ProfessionalId } from '@kara/kernel'
import { and, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { MoneySubject } from '../contracts.ts'
import type { OurMoney } from '../rules/differences.ts'

export type DifferenceRow = typeof moneyDifference.$inferSelect
export type ReconciliationRow = typeof reconciliation.$inferSelect

interface Since {
  readonly charges: Temporal.Instant
  readonly refunds: Temporal.Instant
}

/** Each kind of money that the processor knows of, and from which day on it is compared. */
const kinds: ReadonlyArray<readonly [question: SQL, from: keyof Since]> = [
  [sql`app.charges_to_compare`, 'charges'],
  [sql`app.refunds_to_compare`, 'refunds'],
  [sql`app.checkouts_to_compare`, 'charges'],
  [sql`app.disputes_to_compare`, 'refunds'],
]

/** The money of some days and whatever older is not over, at most so many of each kind. */
export async function listOurMoney(ctx: TxCtx, since: Since, max: number): Promise<OurMoney[]> {
  const questions = kinds.map(
    ([question, from]) =>
      sql`select * from ${question}(${since[from].toString()}::timestamptz, ${max}::integer)`,
  )
  const rows = await dbOf(ctx).execute<{
    subject: MoneySubject
    id: string
    person_id: PersonId | null
    professional_id: ProfessionalId | null
    company_id: Id<'company'> | null
    bill_id: Id<'bill'> | null
    processor_id: string | null
    amount_minor: number
    currency: string
    state: string
    created_at: string
  }>(sql`select subject, id, person_id, professional_id, company_id, bill_id, processor_id, amount_minor, currency,
    state, to_char(created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as created_at
    from (${sql.join(questions, sql` union all `)}) ours`)
  return rows.map((row) => ({
    subject: row.subject,
    id: row.id,
    personId: row.person_id,
    professionalId: row.professional_id,
    companyId: row.company_id,
    billId: row.bill_id,
    processorId: row.processor_id,
    amountMinor: row.amount_minor,
    currency: row.currency,
    state: row.state,
    createdAt: Temporal.Instant.from(row.created_at),
  }))
}

export async function insertReconciliation(
  ctx: TxCtx,
  row: typeof reconciliation.$inferInsert,
): Promise<void> {
  await dbOf(ctx).insert(reconciliation).values(row)
}

export async function endReconciliation(
  ctx: TxCtx,
  id: Id<'reconciliation'>,
  figures: Pick<ReconciliationRow, 'compared' | 'repaired' | 'open' | 'isPartial'>,
): Promise<void> {
  await dbOf(ctx)
    .update(reconciliation)
    .set({ ...figures, endedAt: ctx.clock.now() })
    .where(eq(reconciliation.id, id))
}

export function listReconciliations(ctx: TxCtx, limit: number): Promise<ReconciliationRow[]> {
  return dbOf(ctx)
    .select()
    .from(reconciliation)
    .orderBy(desc(reconciliation.startedAt), desc(reconciliation.id))
    .limit(limit)
}

/** Notes a difference, or that it still stands; one that support has settled stays settled. */
export async function noteDifference(
  ctx: TxCtx,
  row: typeof moneyDifference.$inferInsert,
): Promise<DifferenceRow> {
  const { lastSeenAt, ourState, theirState, ourMinor, theirMinor } = row
  const [noted] = await dbOf(ctx)
    .insert(moneyDifference)
    .values(row)
    .onConflictDoUpdate({
      target: [moneyDifference.kind, moneyDifference.about],
      targetWhere: sql`state in ('open', 'resolved')`,
      set: { lastSeenAt, ourState, theirState, ourMinor, theirMinor },
    })
    .returning()
  return noted as DifferenceRow
}

/** Settles an open difference; null when it is settled. */
export async function settleDifference(
  ctx: TxCtx,
  id: Id<'money_difference'>,
  as: { readonly state: 'repaired' } | { readonly state: 'resolved'; resolvedBy: PersonId; words: string },
): Promise<DifferenceRow | null> {
  const [row] = await dbOf(ctx)
    .update(moneyDifference)
    .set({ ...as, settledAt: ctx.clock.now() })
    .where(and(eq(moneyDifference.id, id), eq(moneyDifference.state, 'open')))
    .returning()
  return row ?? null
}

/** Open differences of the days that were compared and that were not found again have settled themselves. */
export async function closeVanished(
  ctx: TxCtx,
  since: Temporal.Instant,
  startedAt: Temporal.Instant,
): Promise<void> {
  await dbOf(ctx)
    .update(moneyDifference)
    .set({ state: 'gone', settledAt: ctx.clock.now() })
    .where(
      and(
        eq(moneyDifference.state, 'open'),
        gte(moneyDifference.happenedAt, since),
        lt(moneyDifference.lastSeenAt, startedAt),
      ),
    )
}

/** Those that wait for support first, then the newest. */
export function listDifferences(ctx: TxCtx, limit: number): Promise<DifferenceRow[]> {
  return dbOf(ctx)
    .select()
    .from(moneyDifference)
    .orderBy(
      sql`${moneyDifference.state} = 'open' desc`,
      desc(moneyDifference.firstSeenAt),
      desc(moneyDifference.id),
    )
    .limit(limit)
}

export async function countOpen(ctx: TxCtx): Promise<number> {
  const [row] = await dbOf(ctx)
    .select({ open: sql<number>`count(*)::int` })
    .from(moneyDifference)
    .where(eq(moneyDifference.state, 'open'))
  return row?.open ?? 0
}
