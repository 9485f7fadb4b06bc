import { dbOf, type TxCtx } from '@kara/db'
import { hub, hubListing } from '@kara/db/schema/hubs'
import { companyOf, type ProfessionalId } from '@kara/kernel'
import { and, eq, sql } from 'drizzle-orm'
import type { HubAtHost } from './reads/find-hub-by-host.ts'

export async function findHub(ctx: TxCtx) {
  const [row] = await dbOf(ctx)
    .select()
    .from(hub)
    .where(eq(hub.companyId, companyOf(ctx)))
  return row ?? null
}

export function listAccepted(ctx: TxCtx) {
  return dbOf(ctx)
    .select()
    .from(hubListing)
    .where(and(eq(hubListing.companyId, companyOf(ctx)), eq(hubListing.state, 'accepted')))
}

export async function findAccepted(ctx: TxCtx, professionalId: ProfessionalId) {
  const [row] = await dbOf(ctx)
    .select()
    .from(hubListing)
    .where(
      and(
        eq(hubListing.companyId, companyOf(ctx)),
        eq(hubListing.professionalId, professionalId),
        eq(hubListing.state, 'accepted'),
      ),
    )
  return row ?? null
}

/** Asks the narrow function that looks behind row-level security for exactly one host. */
export async function resolveHost(ctx: TxCtx, host: string): Promise<HubAtHost | null> {
  const rows = await dbOf(ctx).execute<Record<keyof HubAtHost, unknown>>(sql`
    select company_id as "companyId", hub_id as "hubId", state, version, kind, canonical_host as "canonicalHost"
    from app.resolve_host(${host})`)
  return (rows[0] as HubAtHost | undefined) ?? null
}
