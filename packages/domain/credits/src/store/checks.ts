import { dbOf, type TxCtx } from '@kara/db'
import { creditAdjustment, creditAlarm, creditCheck, creditSeal } from '@kara/db/schema/credits'
import { type CompanyId, companyOf, type Id, type PersonId } from '@kara/kernel'
import { and, count, desc, eq, inArray, isNull, lt, max, min, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { LedgerLine } from '../contracts.ts'
import { limits } from '../contracts.ts'

/** What of the company's ledger does not hold. */
export async function listProblems(ctx: TxCtx): Promise<{ kind: 'balance' | 'sum'; detail: string }[]> {
  const rows = await dbOf(ctx).execute<{ kind: 'balance' | 'sum'; detail: string }>(
    sql`select kind, detail from app.ledger_problems()`,
  )
  return [...rows]
}

export interface LedgerProblem {
  readonly kind: 'balance' | 'sum' | 'seal'
  readonly detail: string
}

/** Raises an alarm; false when the same one stands already. */
export async function raiseAlarm(ctx: TxCtx, alarm: LedgerProblem): Promise<boolean> {
  const rows = await dbOf(ctx)
    .insert(creditAlarm)
    .values({
      ...alarm,
      id: ctx.ids.next<'credit_alarm'>(),
      companyId: companyOf(ctx),
      raisedAt: ctx.clock.now(),
    })
    .onConflictDoNothing()
    .returning({ id: creditAlarm.id })
  return rows.length === 1
}

/** Ends what stood of the company's alarms and is found no more. */
export async function endAlarms(ctx: TxCtx, found: readonly LedgerProblem[]): Promise<void> {
  const standing = await dbOf(ctx)
    .select({ id: creditAlarm.id, kind: creditAlarm.kind, detail: creditAlarm.detail })
    .from(creditAlarm)
    .where(and(eq(creditAlarm.companyId, companyOf(ctx)), isNull(creditAlarm.endedAt)))
  const over = standing.filter(
    (alarm) => !found.some(({ kind, detail }) => kind === alarm.kind && detail === alarm.detail),
  )
  if (over.length === 0) return
  const ids = over.map(({ id }) => id)
  await dbOf(ctx)
    .update(creditAlarm)
    .set({ endedAt: ctx.clock.now() })
    .where(and(inArray(creditAlarm.id, ids), isNull(creditAlarm.endedAt)))
}

/** Remembers that the company's ledger was looked at, and how much did not hold. */
export async function noteCheck(ctx: TxCtx, problems: number): Promise<void> {
  const found = { checkedAt: ctx.clock.now(), problems }
  await dbOf(ctx)
    .insert(creditCheck)
    .values({ companyId: companyOf(ctx), ...found })
    .onConflictDoUpdate({ target: creditCheck.companyId, set: found })
}

export async function findCheck(ctx: TxCtx, companyId: CompanyId) {
  const [row] = await dbOf(ctx).select().from(creditCheck).where(eq(creditCheck.companyId, companyId))
  return row ?? null
}

export async function poolBalance(ctx: TxCtx, companyId: CompanyId): Promise<number> {
  const [row] = await dbOf(ctx).execute<{ balance: string }>(
    sql`select app.pool_balance(${companyId}) as balance`,
  )
  return Number(row?.balance ?? 0)
}

/** The pool without all that was granted to named people, whoever of them has an account. */
export async function poolAsKnown(ctx: TxCtx): Promise<number> {
  const [row] = await dbOf(ctx).execute<{ halves: string }>(sql`select app.pool_as_known() as halves`)
  return Number(row?.halves ?? 0)
}

/** Gives everybody in the company's ledger a name that leads nowhere. */
export async function namePeople(ctx: TxCtx, companyId: CompanyId): Promise<void> {
  await dbOf(ctx).execute(sql`select app.name_credit_people(${companyId})`)
}

/** Closes every month that is over, each on top of the one before. Answers which. */
export async function sealMonths(ctx: TxCtx, beforeMonth: string): Promise<string[]> {
  const months = await dbOf(ctx).execute<{ month: string }>(
    sql`select m::text as month from app.unsealed_months(${beforeMonth}::date) m order by m`,
  )
  for (const { month } of months) {
    await dbOf(ctx).execute(sql`insert into app.credit_seal (company_id, month, movements, head, sealed_at)
      select ${companyOf(ctx)}, ${month}::date, c.movements, c.head, ${ctx.clock.now().toString()}::timestamptz
      from app.chain_of_month(${companyOf(ctx)}, ${month}::date, coalesce((select s.head from app.credit_seal s
        where s.company_id = ${companyOf(ctx)} order by s.month desc limit 1), '')) c
      on conflict do nothing`)
  }
  return months.map(({ month }) => month)
}

/** All closed months of the company. */
export async function listSealedMonths(ctx: TxCtx): Promise<string[]> {
  const rows = await dbOf(ctx)
    .select({ month: creditSeal.month })
    .from(creditSeal)
    .where(eq(creditSeal.companyId, companyOf(ctx)))
    .orderBy(creditSeal.month)
  return rows.map(({ month }) => month.toString())
}

/** Of these months, those whose movements are not as they were sealed. */
export async function listBrokenSeals(ctx: TxCtx, months: readonly string[]): Promise<string[]> {
  const rows = await dbOf(ctx).execute<{ month: string }>(
    sql`select m::text as month from app.broken_seals(${companyOf(ctx)}, ${sql.param([...months])}::text[]::date[]) m`,
  )
  return rows.map(({ month }) => month)
}

export function listSeals(ctx: TxCtx, companyId: CompanyId) {
  return dbOf(ctx)
    .select({ month: creditSeal.month, movements: creditSeal.movements, head: creditSeal.head })
    .from(creditSeal)
    .where(eq(creditSeal.companyId, companyId))
    .orderBy(desc(creditSeal.month))
    .limit(24)
}

export function listAlarms(ctx: TxCtx, companyId: CompanyId) {
  return dbOf(ctx)
    .select({ kind: creditAlarm.kind, detail: creditAlarm.detail, raisedAt: creditAlarm.raisedAt })
    .from(creditAlarm)
    .where(and(eq(creditAlarm.companyId, companyId), isNull(creditAlarm.endedAt)))
    .orderBy(desc(creditAlarm.raisedAt))
    .limit(limits.ledgerRowsPerPage)
}

/** Of all companies: how many ledgers are looked at, and since when the one that waits longest. For support alone. */
export async function sumUpChecks(ctx: TxCtx) {
  const [row] = await dbOf(ctx)
    .select({ ledgers: count(), oldest: min(creditCheck.checkedAt) })
    .from(creditCheck)
  return { ledgers: row?.ledgers ?? 0, oldest: row?.oldest ?? null }
}

/** Companies whose ledger nobody looked at since. For support alone. */
export async function listUncheckedSince(ctx: TxCtx, since: Temporal.Instant) {
  return dbOf(ctx)
    .select({ companyId: creditCheck.companyId, checkedAt: creditCheck.checkedAt })
    .from(creditCheck)
    .where(lt(creditCheck.checkedAt, since))
    .orderBy(creditCheck.checkedAt)
    .limit(limits.ledgerRowsPerPage)
}

/** Companies of whose ledger something does not hold. For support alone. */
export async function listAlarmed(ctx: TxCtx) {
  return dbOf(ctx)
    .select({
      companyId: creditAlarm.companyId,
      alarms: count(),
      since: min(creditAlarm.raisedAt),
      checkedAt: max(creditCheck.checkedAt),
    })
    .from(creditAlarm)
    .leftJoin(creditCheck, eq(creditCheck.companyId, creditAlarm.companyId))
    .where(isNull(creditAlarm.endedAt))
    .groupBy(creditAlarm.companyId)
    .orderBy(min(creditAlarm.raisedAt))
    .limit(limits.ledgerRowsPerPage)
}

export async function listLines(
  ctx: TxCtx,
  companyId: CompanyId,
  page: { readonly pseudonym: string | null; readonly before: string | null },
): Promise<LedgerLine[]> {
  const rows = await dbOf(ctx).execute<Record<string, string | number | null>>(sql`select id, pseudonym,
    from_kind as "fromKind", to_kind as "toKind", lot, amount_halves as "amountHalves", kind, reason,
    author_kind as "authorKind",
    to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "occurredAt"
    from app.pseudonymous_ledger(${companyId}, ${page.pseudonym}, ${page.before},
      ${limits.ledgerRowsPerPage + 1})`)
  return rows.map((row) => ({ ...row }) as unknown as LedgerLine)
}

export async function listBalances(ctx: TxCtx, companyId: CompanyId) {
  const rows = await dbOf(ctx).execute<
    Record<'pseudonym' | 'available' | 'held' | 'spent' | 'expired', string>
  >(sql`select * from app.pseudonymous_balances(${companyId}, ${limits.ledgerRowsPerPage})`)
  return rows.map(({ pseudonym, available, held, spent, expired }) => ({
    pseudonym,
    availableHalves: Number(available),
    heldHalves: Number(held),
    spentHalves: Number(spent),
    expiredHalves: Number(expired),
  }))
}

export async function insertAdjustment(ctx: TxCtx, row: typeof creditAdjustment.$inferInsert): Promise<void> {
  await dbOf(ctx).insert(creditAdjustment).values(row)
}

export async function findAdjustment(ctx: TxCtx, id: Id<'credit_adjustment'>) {
  const [row] = await dbOf(ctx)
    .select()
    .from(creditAdjustment)
    .where(and(eq(creditAdjustment.id, id), isNull(creditAdjustment.decision)))
    .for('update')
  return row ?? null
}

export function listAdjustments(ctx: TxCtx, companyId: CompanyId) {
  return dbOf(ctx)
    .select()
    .from(creditAdjustment)
    .where(eq(creditAdjustment.companyId, companyId))
    .orderBy(desc(creditAdjustment.requestedAt))
    .limit(limits.ledgerRowsPerPage)
}

export async function decideAdjustment(
  ctx: TxCtx,
  id: Id<'credit_adjustment'>,
  decision: 'applied' | 'declined',
  approvedBy: PersonId,
): Promise<void> {
  await dbOf(ctx)
    .update(creditAdjustment)
    .set({ decision, approvedBy, decidedAt: ctx.clock.now() })
    .where(and(eq(creditAdjustment.id, id), isNull(creditAdjustment.decision)))
}

export async function applyAdjustment(ctx: TxCtx, id: Id<'credit_adjustment'>): Promise<string> {
  const [row] = await dbOf(ctx).execute<{ result: string }>(sql`select app.apply_adjustment(
    ${id}, ${JSON.stringify(ctx.actor)}::jsonb, ${ctx.clock.now().toString()}::timestamptz) as result`)
  return row?.result ?? 'repeated'
}
