import { dbOf, type TxCtx } from '@kara/db'
import { creditClaim, creditWaitingClaim } from '@kara/db/schema/credits'
import { companyOf, type PersonId, personOf } from '@kara/kernel'
import { and, desc, eq, sql } from 'drizzle-orm'
import { limits } from '../contracts.ts'

export type LotRow = typeof creditClaim.$inferSelect

/** The lots of a person at the company of this call, newest first. */
export function listLots(ctx: TxCtx): Promise<LotRow[]> {
  return dbOf(ctx)
    .select()
    .from(creditClaim)
    .where(and(eq(creditClaim.companyId, companyOf(ctx)), eq(creditClaim.personId, personOf(ctx))))
    .orderBy(desc(creditClaim.periodStart), desc(creditClaim.claimedAt))
    .limit(limits.lotsRead)
}

export async function insertLot(
  ctx: TxCtx,
  lot: Omit<LotRow, 'companyId' | 'personId' | 'claimedAt'>,
): Promise<void> {
  await dbOf(ctx)
    .insert(creditClaim)
    .values({ ...lot, companyId: companyOf(ctx), personId: personOf(ctx), claimedAt: ctx.clock.now() })
}

/** The code under which support sees the person's movements at the company of this call. */
export async function findOwnCode(ctx: TxCtx): Promise<string | null> {
  const [row] = await dbOf(ctx).execute<{ code: string | null }>(sql`select app.own_credit_code() as code`)
  return row?.code ?? null
}

/** Who has taken credits of a period that is not over. For jobs of the company alone. */
export async function listPeopleWithCredits(ctx: TxCtx): Promise<PersonId[]> {
  const rows = await dbOf(ctx).execute<{ person_id: PersonId }>(
    sql`select person_id from app.people_with_credits(${ctx.clock.now().toString()}::timestamptz) as person_id`,
  )
  return rows.map(({ person_id }) => person_id)
}

/** Remembers that the person's claim waits for the pool to be filled. */
export async function insertWaitingClaim(ctx: TxCtx): Promise<void> {
  await dbOf(ctx)
    .insert(creditWaitingClaim)
    .values({ companyId: companyOf(ctx), personId: personOf(ctx), askedAt: ctx.clock.now() })
    .onConflictDoNothing()
}

export async function deleteWaitingClaim(ctx: TxCtx): Promise<void> {
  await dbOf(ctx)
    .delete(creditWaitingClaim)
    .where(
      and(eq(creditWaitingClaim.companyId, companyOf(ctx)), eq(creditWaitingClaim.personId, personOf(ctx))),
    )
}

/** Since when the person's own claim waits; null when it does not. */
export async function findWaitingClaim(ctx: TxCtx) {
  const [row] = await dbOf(ctx)
    .select({ askedAt: creditWaitingClaim.askedAt })
    .from(creditWaitingClaim)
    .where(
      and(eq(creditWaitingClaim.companyId, companyOf(ctx)), eq(creditWaitingClaim.personId, personOf(ctx))),
    )
  return row?.askedAt ?? null
}

/** Whose claims wait at the company. For jobs alone. */
export async function listWaitingPeople(ctx: TxCtx): Promise<PersonId[]> {
  const rows = await dbOf(ctx).execute<{ person_id: PersonId }>(
    sql`select waiting as person_id from app.waiting_claims() as waiting`,
  )
  return rows.map(({ person_id }) => person_id)
}
