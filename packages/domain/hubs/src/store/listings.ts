import { dbOf, type TxCtx } from '@kara/db'
import { hub, hubListing } from '@kara/db/schema/hubs'
import { type CompanyId, companyOf, type Id, type ProfessionalId, professionalOf } from '@kara/kernel'
import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm'
import type { ListingState } from '../contracts.ts'
import { toSessionRules } from '../rules/session-rules.ts'

export type ListingRow = typeof hubListing.$inferSelect

export function listAccepted(ctx: TxCtx): Promise<ListingRow[]> {
  return dbOf(ctx)
    .select()
    .from(hubListing)
    .where(and(eq(hubListing.companyId, companyOf(ctx)), eq(hubListing.state, 'accepted')))
}

/** The accepted listing of a professional with its hub: one question, because every booking asks it. */
export async function findAccepted(ctx: TxCtx, professionalId: ProfessionalId) {
  const [row] = await dbOf(ctx)
    .select({ listing: hubListing, hub })
    .from(hubListing)
    .innerJoin(hub, and(eq(hub.companyId, hubListing.companyId), eq(hub.id, hubListing.hubId)))
    .where(
      and(
        eq(hubListing.companyId, companyOf(ctx)),
        eq(hubListing.professionalId, professionalId),
        eq(hubListing.state, 'accepted'),
      ),
    )
  return row ?? null
}

/** The one listing of a professional in the company's hub, in whatever state. */
export async function findListing(ctx: TxCtx, professionalId: ProfessionalId): Promise<ListingRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(hubListing)
    .where(and(eq(hubListing.companyId, companyOf(ctx)), eq(hubListing.professionalId, professionalId)))
  return row ?? null
}

/** Every listing of the company, oldest invitation first. */
export function listListings(ctx: TxCtx, limit: number): Promise<ListingRow[]> {
  return dbOf(ctx)
    .select()
    .from(hubListing)
    .where(eq(hubListing.companyId, companyOf(ctx)))
    .orderBy(asc(hubListing.invitedAt), asc(hubListing.id))
    .limit(limit)
}

export async function countListings(ctx: TxCtx): Promise<number> {
  const [row] = await dbOf(ctx)
    .select({ listings: count() })
    .from(hubListing)
    .where(and(eq(hubListing.companyId, companyOf(ctx)), inArray(hubListing.state, ['invited', 'accepted'])))
  return row?.listings ?? 0
}

/** Writes an invitation; one that was answered or withdrawn before becomes a new one. */
export async function saveInvitation(
  ctx: TxCtx,
  row: Omit<
    ListingRow,
    'companyId' | 'state' | 'invitedAt' | 'decidedAt' | 'serviceIds' | 'prices' | 'knownRules'
  >,
): Promise<ListingRow> {
  const fresh = { ...row, state: 'invited' as const, invitedAt: ctx.clock.now(), decidedAt: null }
  const { id: _id, ...again } = fresh
  const [saved] = await dbOf(ctx)
    .insert(hubListing)
    .values({ ...fresh, companyId: companyOf(ctx) })
    .onConflictDoUpdate({ target: [hubListing.hubId, hubListing.professionalId], set: again })
    .returning()
  if (!saved) throw new Error('Invariant broken: a saved invitation was not returned')
  return saved
}

/** Changes the state if it is one of `from`; null when somebody was quicker. */
export async function changeListing(
  ctx: TxCtx,
  listingId: Id<'hub_listing'>,
  from: readonly ListingState[],
  to: ListingState,
): Promise<ListingRow | null> {
  const [row] = await dbOf(ctx)
    .update(hubListing)
    .set({ state: to, decidedAt: ctx.clock.now() })
    .where(and(eq(hubListing.id, listingId), inArray(hubListing.state, [...from])))
    .returning()
  return row ?? null
}

/** Changes how an accepted listing is booked; null when it is none any more. */
export async function updateListing(
  ctx: TxCtx,
  listingId: Id<'hub_listing'>,
  change: Pick<ListingRow, 'bookingMode' | 'serviceIds'> & { readonly prices?: object | undefined },
): Promise<ListingRow | null> {
  const [row] = await dbOf(ctx)
    .update(hubListing)
    .set(change)
    .where(and(eq(hubListing.id, listingId), eq(hubListing.state, 'accepted')))
    .returning()
  return row ?? null
}

/** One listing of the professional of the scope, locked until the commit. */
export async function lockOfProfessional(
  ctx: TxCtx,
  listingId: Id<'hub_listing'>,
): Promise<ListingRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(hubListing)
    .where(and(eq(hubListing.id, listingId), eq(hubListing.professionalId, professionalOf(ctx))))
    .for('update')
  return row ?? null
}

/** The rules that a professional knows are those of the hub as they are now. */
export async function keepKnownRules(
  ctx: TxCtx,
  { companyId, id }: Pick<ListingRow, 'companyId' | 'id'>,
): Promise<void> {
  const [row] = await dbOf(ctx).select().from(hub).where(eq(hub.companyId, companyId))
  if (!row) return
  await dbOf(ctx)
    .update(hubListing)
    .set({ knownRules: toSessionRules(row) })
    .where(eq(hubListing.id, id))
}

/** The professional's listings with their hubs, newest invitation first. */
export function listOfProfessional(ctx: TxCtx, limit: number) {
  return dbOf(ctx)
    .select({ listing: hubListing, hub })
    .from(hubListing)
    .innerJoin(hub, and(eq(hub.companyId, hubListing.companyId), eq(hub.id, hubListing.hubId)))
    .where(eq(hubListing.professionalId, professionalOf(ctx)))
    .orderBy(desc(hubListing.invitedAt), asc(hubListing.id))
    .limit(limit)
}

/** In which hubs somebody is listed, for support. */
export async function listHubsListing(
  ctx: TxCtx,
  professionalId: ProfessionalId,
): Promise<{ readonly companyId: CompanyId; readonly name: string }[]> {
  return dbOf(ctx).execute<{ companyId: CompanyId; name: string }>(
    sql`select company_id as "companyId", name from app.hubs_listing(${professionalId})`,
  )
}
