import { dbOf, type TxCtx } from '@kara/db'
import { hub, hubHost } from '@kara/db/schema/hubs'
import { type CompanyId, companyOf, type HubId } from '@kara/kernel'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { HubAtHost } from '../reads/find-hub-by-host.ts'

export type HubRow = typeof hub.$inferSelect
export type HostRow = typeof hubHost.$inferSelect

export async function findHub(ctx: TxCtx): Promise<HubRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(hub)
    .where(eq(hub.companyId, companyOf(ctx)))
  return row ?? null
}

/** Two figures of it: every offer asks for them. */
export async function findReach(ctx: TxCtx, companyId: CompanyId) {
  const { noticeHours, bookableWeeks } = hub
  const [row] = await dbOf(ctx)
    .select({ noticeHours, bookableWeeks })
    .from(hub)
    .where(eq(hub.companyId, companyId))
  return row ?? null
}

/** The same, locked until the commit: changes of one hub happen one after another. */
export async function lockHub(ctx: TxCtx): Promise<HubRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(hub)
    .where(eq(hub.companyId, companyOf(ctx)))
    .for('update')
  return row ?? null
}

export async function insertHub(
  ctx: TxCtx,
  row: Omit<typeof hub.$inferInsert, 'companyId' | 'createdAt'>,
): Promise<void> {
  await dbOf(ctx)
    .insert(hub)
    .values({ ...row, companyId: companyOf(ctx), createdAt: ctx.clock.now() })
}

/** Changes what a visitor can see, so the version rises. */
export async function changeHub(
  ctx: TxCtx,
  hubId: HubId,
  change: Partial<typeof hub.$inferInsert>,
): Promise<void> {
  await dbOf(ctx)
    .update(hub)
    .set({ ...change, version: sql`${hub.version} + 1` })
    .where(and(eq(hub.companyId, companyOf(ctx)), eq(hub.id, hubId)))
}

/** Whether no other company's hub has the name, or once had it. */
export async function isSlugFree(ctx: TxCtx, slug: string): Promise<boolean> {
  const [row] = await dbOf(ctx).execute<{ free: boolean }>(sql`select app.slug_is_free(${slug}) as free`)
  return row?.free ?? false
}

/** The hub's hosts, oldest first. */
export function listHosts(ctx: TxCtx): Promise<HostRow[]> {
  return dbOf(ctx)
    .select()
    .from(hubHost)
    .where(eq(hubHost.companyId, companyOf(ctx)))
    .orderBy(asc(hubHost.createdAt), asc(hubHost.host))
}

/**
 * Makes a host the hub's canonical one; the one before it is retired and leads here from now on.
 * False when the host is another company's.
 */
export async function claimHost(ctx: TxCtx, hubId: HubId, host: string): Promise<boolean> {
  const companyId = companyOf(ctx)
  const own = and(eq(hubHost.companyId, companyId), eq(hubHost.hubId, hubId))
  await dbOf(ctx)
    .insert(hubHost)
    .values({ host, companyId, hubId, kind: 'retired', createdAt: ctx.clock.now() })
    .onConflictDoNothing()
  await dbOf(ctx)
    .update(hubHost)
    .set({ kind: 'retired' })
    .where(and(own, eq(hubHost.kind, 'canonical')))
  const claimed = await dbOf(ctx)
    .update(hubHost)
    .set({ kind: 'canonical' })
    .where(and(own, eq(hubHost.host, host)))
    .returning({ host: hubHost.host })
  return claimed.length === 1
}

/** Gives back the addresses of a hub that never opened. */
export async function releaseHosts(ctx: TxCtx, hubId: HubId): Promise<void> {
  await dbOf(ctx)
    .delete(hubHost)
    .where(and(eq(hubHost.companyId, companyOf(ctx)), eq(hubHost.hubId, hubId)))
}

/** Asked by support, who sees every hub. */
export async function findCompanyOfSlug(ctx: TxCtx, slug: string): Promise<CompanyId | null> {
  const [row] = await dbOf(ctx).select({ companyId: hub.companyId }).from(hub).where(eq(hub.slug, slug))
  return row?.companyId ?? null
}

/** Support looks at any company's hub. */
export async function findHubOfCompany(ctx: TxCtx, companyId: CompanyId): Promise<HubRow | null> {
  const [row] = await dbOf(ctx).select().from(hub).where(eq(hub.companyId, companyId))
  return row ?? null
}

/** Asks the narrow function that looks behind row-level security for exactly one host. */
export async function resolveHost(ctx: TxCtx, host: string): Promise<HubAtHost | null> {
  const rows = await dbOf(ctx).execute<Record<keyof HubAtHost, unknown>>(sql`
    select company_id as "companyId", hub_id as "hubId", state, version, kind, canonical_host as "canonicalHost"
    from app.resolve_host(${host})`)
  return (rows[0] as HubAtHost | undefined) ?? null
}
