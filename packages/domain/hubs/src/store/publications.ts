import { dbOf, type TxCtx } from '@kara/db'
import { hubPublication } from '@kara/db/schema/hubs'
import { companyOf, type HubId, type Id, type PersonId } from '@kara/kernel'
import { and, desc, eq } from 'drizzle-orm'
import type { PublicationStep } from '../contracts.ts'

export type PublicationRow = typeof hubPublication.$inferSelect

export async function insertPublication(
  ctx: TxCtx,
  row: { id: Id<'hub_publication'>; hubId: HubId; steps: PublicationStep[]; requestedBy: PersonId },
): Promise<PublicationRow> {
  const [inserted] = await dbOf(ctx)
    .insert(hubPublication)
    .values({ ...row, companyId: companyOf(ctx), state: 'running', startedAt: ctx.clock.now() })
    .returning()
  if (!inserted) throw new Error('Invariant broken: an inserted publication was not returned')
  return inserted
}

export async function findRunning(ctx: TxCtx): Promise<PublicationRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(hubPublication)
    .where(and(eq(hubPublication.companyId, companyOf(ctx)), eq(hubPublication.state, 'running')))
  return row ?? null
}

export async function findPublication(
  ctx: TxCtx,
  id: Id<'hub_publication'>,
  isLocked = false,
): Promise<PublicationRow | null> {
  const wanted = dbOf(ctx)
    .select()
    .from(hubPublication)
    .where(and(eq(hubPublication.companyId, companyOf(ctx)), eq(hubPublication.id, id)))
  const [row] = await (isLocked ? wanted.for('update') : wanted)
  return row ?? null
}

/** The company's publications, newest first. */
export function listPublications(ctx: TxCtx, limit: number): Promise<PublicationRow[]> {
  return dbOf(ctx)
    .select()
    .from(hubPublication)
    .where(eq(hubPublication.companyId, companyOf(ctx)))
    .orderBy(desc(hubPublication.startedAt), desc(hubPublication.id))
    .limit(limit)
}

/** Records steps, and the end when `end` is given; a run that has ended is never changed. */
export async function recordPublication(
  ctx: TxCtx,
  id: Id<'hub_publication'>,
  steps: readonly PublicationStep[],
  end?: { readonly state: 'done' } | { readonly state: 'failed'; readonly cause: string },
): Promise<void> {
  await dbOf(ctx)
    .update(hubPublication)
    .set({ steps, ...(end ? { ...end, finishedAt: ctx.clock.now() } : {}) })
    .where(
      and(
        eq(hubPublication.companyId, companyOf(ctx)),
        eq(hubPublication.id, id),
        eq(hubPublication.state, 'running'),
      ),
    )
}
