import { dbOf, type TxCtx } from '@kara/db'
import { creditGrant, creditGrantRecipient } from '@kara/db/schema/credits'
import { companyOf, type Id, type PersonId } from '@kara/kernel'
import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import { limits } from '../contracts.ts'

export async function insertGrant(
  ctx: TxCtx,
  grant: Omit<typeof creditGrant.$inferInsert, 'companyId' | 'createdAt'>,
  addresses: readonly string[],
): Promise<void> {
  const companyId = companyOf(ctx)
  await dbOf(ctx)
    .insert(creditGrant)
    .values({ ...grant, companyId, createdAt: ctx.clock.now() })
  const unique = [...new Set(addresses)]
  if (unique.length === 0) return
  await dbOf(ctx)
    .insert(creditGrantRecipient)
    .values(unique.map((emailNorm) => ({ companyId, grantId: grant.id, emailNorm })))
}

export function listGrants(ctx: TxCtx) {
  return dbOf(ctx)
    .select()
    .from(creditGrant)
    .where(eq(creditGrant.companyId, companyOf(ctx)))
    .orderBy(desc(creditGrant.createdAt))
    .limit(limits.grantsPerPage)
}

/** Of a person's own grants, by the names of their lots: the sentence that came with each. */
export function listNotes(ctx: TxCtx, ids: readonly string[]) {
  return dbOf(ctx)
    .select({ id: creditGrant.id, note: creditGrant.note })
    .from(creditGrant)
    .where(
      and(eq(creditGrant.companyId, companyOf(ctx)), inArray(creditGrant.id, ids as Id<'credit_grant'>[])),
    )
}

/** Grants to named people that can still be used, oldest first. */
export async function listOpenNamedGrants(ctx: TxCtx): Promise<string[]> {
  const rows = await dbOf(ctx)
    .select({ id: creditGrant.id })
    .from(creditGrant)
    .where(
      and(
        eq(creditGrant.companyId, companyOf(ctx)),
        eq(creditGrant.audience, 'named'),
        gt(creditGrant.usableUntil, ctx.clock.now()),
      ),
    )
    .orderBy(creditGrant.createdAt)
    .limit(limits.grantsPerPage)
  return rows.map(({ id }) => id)
}

export async function findGrant(ctx: TxCtx, id: Id<'credit_grant'>) {
  const [row] = await dbOf(ctx)
    .select()
    .from(creditGrant)
    .where(and(eq(creditGrant.companyId, companyOf(ctx)), eq(creditGrant.id, id)))
  return row ?? null
}

/** Counts a grant as gone from the pool when there is enough for all whom it names, whoever of them has an account. */
export async function setAsideForNamed(ctx: TxCtx, grantId: string): Promise<boolean> {
  const [row] = await dbOf(ctx).execute<{ fits: boolean }>(
    sql`select app.set_aside_for_named(${grantId}, ${ctx.clock.now().toString()}::timestamptz) as fits`,
  )
  return row?.fits ?? false
}

/** Grants to the next people who are meant; null when the pool has less than they need together. */
export async function grantToMany(ctx: TxCtx, grantId: string): Promise<PersonId[] | null> {
  const [row] = await dbOf(ctx).execute<{ people: PersonId[] | null }>(sql`select app.grant_to_many(
    ${grantId}, ${limits.grantBatch}, ${JSON.stringify(ctx.actor)}::jsonb,
    ${ctx.clock.now().toString()}::timestamptz) as people`)
  return row?.people ?? null
}
