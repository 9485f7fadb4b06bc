import { dbOf, type TxCtx } from '@kara/db'
import { creditProposal } from '@kara/db/schema/proposals'
import { type CompanyId, type Id, type PersonId, personOf, professionalOf } from '@kara/kernel'
import { and, desc, eq, gte, lt, sql } from 'drizzle-orm'

export type CreditProposalRow = typeof creditProposal.$inferSelect
export type CreditProposalId = Id<'credit_proposal'>

/** Writes an ask; null when the client is asked by this professional already. */
export async function insertCreditProposal(
  ctx: TxCtx,
  row: CreditProposalRow,
): Promise<CreditProposalRow | null> {
  const [inserted] = await dbOf(ctx).insert(creditProposal).values(row).onConflictDoNothing().returning()
  return inserted ?? null
}

export async function lockCreditProposal(
  ctx: TxCtx,
  id: CreditProposalId,
): Promise<CreditProposalRow | null> {
  const [row] = await dbOf(ctx).select().from(creditProposal).where(eq(creditProposal.id, id)).for('update')
  return row ?? null
}

export async function findCreditProposal(
  ctx: TxCtx,
  id: CreditProposalId,
): Promise<CreditProposalRow | null> {
  const [row] = await dbOf(ctx).select().from(creditProposal).where(eq(creditProposal.id, id))
  return row ?? null
}

/** Ends one that waits for its answer; false when somebody was quicker. */
export async function endCreditProposal(
  ctx: TxCtx,
  id: CreditProposalId,
  state: Exclude<CreditProposalRow['state'], 'proposed'>,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(creditProposal)
    .set({ state, endedAt: ctx.clock.now() })
    .where(and(eq(creditProposal.id, id), eq(creditProposal.state, 'proposed')))
    .returning({ id: creditProposal.id })
  return rows.length === 1
}

/** Ends what this professional asked this client and got no answer to in time. */
export async function lapseCreditProposals(ctx: TxCtx, personId: PersonId): Promise<void> {
  await dbOf(ctx)
    .update(creditProposal)
    .set({ state: 'lapsed', endedAt: ctx.clock.now() })
    .where(
      and(
        eq(creditProposal.professionalId, professionalOf(ctx)),
        eq(creditProposal.personId, personId),
        eq(creditProposal.state, 'proposed'),
        lt(creditProposal.answerBy, ctx.clock.now()),
      ),
    )
}

/** What the professional of the scope asked one client, newest first. */
export function listCreditProposals(
  ctx: TxCtx,
  personId: PersonId,
  limit: number,
): Promise<CreditProposalRow[]> {
  return dbOf(ctx)
    .select()
    .from(creditProposal)
    .where(and(eq(creditProposal.professionalId, professionalOf(ctx)), eq(creditProposal.personId, personId)))
    .orderBy(desc(creditProposal.proposedAt), desc(creditProposal.id))
    .limit(limit)
}

/** What the person of the scope is asked now. */
export function listAskedCredits(ctx: TxCtx, limit: number): Promise<CreditProposalRow[]> {
  return dbOf(ctx)
    .select()
    .from(creditProposal)
    .where(
      and(
        eq(creditProposal.personId, personOf(ctx) as PersonId),
        eq(creditProposal.state, 'proposed'),
        gte(creditProposal.answerBy, ctx.clock.now()),
      ),
    )
    .orderBy(desc(creditProposal.proposedAt))
    .limit(limit)
}

/** What is left of each company's credits to a client of the professional of the scope, up to six credits. */
export async function listSponsored(
  ctx: TxCtx,
  personId: PersonId,
): Promise<{ companyId: CompanyId; halves: number }[]> {
  const rows = await dbOf(ctx).execute<{ company_id: CompanyId; halves: number }>(
    sql`select company_id, halves from app.sponsored_left(${personId}, ${ctx.clock.now().toString()}::timestamptz)
      order by company_id`,
  )
  return rows.map(({ company_id, halves }) => ({ companyId: company_id, halves }))
}
