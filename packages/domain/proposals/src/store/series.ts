import { dbOf, type TxCtx } from '@kara/db'
import { seriesProposal, seriesProposalTime } from '@kara/db/schema/proposals'
import { type Id, type PersonId, personOf, professionalOf } from '@kara/kernel'
import { and, asc, desc, eq, gte, inArray, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'

export type ProposalRow = typeof seriesProposal.$inferSelect
export type ProposalId = Id<'series_proposal'>

/** Writes a proposal with its times; null when the client is asked about a series of this professional already. */
export async function insertProposal(
  ctx: TxCtx,
  row: ProposalRow,
  starts: readonly Temporal.Instant[],
): Promise<ProposalRow | null> {
  const [inserted] = await dbOf(ctx).insert(seriesProposal).values(row).onConflictDoNothing().returning()
  if (!inserted) return null
  const { id: seriesProposalId, personId, professionalId } = row
  const times = starts.map((startsAt) => ({ seriesProposalId, startsAt, personId, professionalId }))
  await dbOf(ctx).insert(seriesProposalTime).values(times)
  return inserted
}

export async function lockProposal(ctx: TxCtx, id: ProposalId): Promise<ProposalRow | null> {
  const [row] = await dbOf(ctx).select().from(seriesProposal).where(eq(seriesProposal.id, id)).for('update')
  return row ?? null
}

export async function findProposal(ctx: TxCtx, id: ProposalId): Promise<ProposalRow | null> {
  const [row] = await dbOf(ctx).select().from(seriesProposal).where(eq(seriesProposal.id, id))
  return row ?? null
}

/** The times of each of these proposals, in order. */
export async function listTimes(
  ctx: TxCtx,
  ids: readonly ProposalId[],
): Promise<ReadonlyMap<string, Temporal.Instant[]>> {
  const rows = await dbOf(ctx)
    .select({ id: seriesProposalTime.seriesProposalId, startsAt: seriesProposalTime.startsAt })
    .from(seriesProposalTime)
    .where(inArray(seriesProposalTime.seriesProposalId, [...ids]))
    .orderBy(asc(seriesProposalTime.startsAt))
  const byId = new Map<string, Temporal.Instant[]>()
  for (const { id, startsAt } of rows) byId.set(id, [...(byId.get(id) ?? []), startsAt])
  return byId
}

/** Ends one that waits for its answer; null when somebody was quicker. */
export async function endProposal(
  ctx: TxCtx,
  id: ProposalId,
  state: Exclude<ProposalRow['state'], 'proposed'>,
): Promise<ProposalRow | null> {
  const [row] = await dbOf(ctx)
    .update(seriesProposal)
    .set({ state, endedAt: ctx.clock.now() })
    .where(and(eq(seriesProposal.id, id), eq(seriesProposal.state, 'proposed')))
    .returning()
  return row ?? null
}

/** What the professional of the scope proposed to one client, the one that waits first. */
export function listProposed(ctx: TxCtx, personId: PersonId, limit: number): Promise<ProposalRow[]> {
  return dbOf(ctx)
    .select()
    .from(seriesProposal)
    .where(and(eq(seriesProposal.professionalId, professionalOf(ctx)), eq(seriesProposal.personId, personId)))
    .orderBy(
      sql`${seriesProposal.state} <> 'proposed'`,
      desc(seriesProposal.proposedAt),
      desc(seriesProposal.id),
    )
    .limit(limit)
}

/** What the person of the scope is asked now. */
export function listAsked(ctx: TxCtx, limit: number): Promise<ProposalRow[]> {
  return dbOf(ctx)
    .select()
    .from(seriesProposal)
    .where(
      and(
        eq(seriesProposal.personId, personOf(ctx) as PersonId),
        eq(seriesProposal.state, 'proposed'),
        gte(seriesProposal.answerBy, ctx.clock.now()),
      ),
    )
    .orderBy(desc(seriesProposal.proposedAt))
    .limit(limit)
}
