import { dbOf, type TxCtx } from '@kara/db'
import { ssoConnection, ssoRefusedLogout } from '@kara/db/schema/sso'
import { type ConnectionId, companyOf } from '@kara/kernel'
import { and, count, desc, eq, getTableColumns, gt, lte } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'

export type RefusedLogoutRow = typeof ssoRefusedLogout.$inferSelect

export async function insertRefusedLogout(ctx: TxCtx, row: RefusedLogoutRow): Promise<void> {
  await dbOf(ctx).insert(ssoRefusedLogout).values(row)
}

export async function countRefusedSince(
  ctx: TxCtx,
  connectionId: ConnectionId,
  since: Temporal.Instant,
): Promise<number> {
  const [row] = await dbOf(ctx)
    .select({ refused: count() })
    .from(ssoRefusedLogout)
    .where(
      and(
        eq(ssoRefusedLogout.companyId, companyOf(ctx)),
        eq(ssoRefusedLogout.connectionId, connectionId),
        gt(ssoRefusedLogout.receivedAt, since),
      ),
    )
  return row?.refused ?? 0
}

const ofConnection = and(
  eq(ssoConnection.companyId, ssoRefusedLogout.companyId),
  eq(ssoConnection.id, ssoRefusedLogout.connectionId),
)
const columns = { ...getTableColumns(ssoRefusedLogout), label: ssoConnection.label }

/** For support, of any company: the newest that are still kept. */
export function listRefusedLogouts(ctx: TxCtx, rowsMax: number) {
  return dbOf(ctx)
    .select(columns)
    .from(ssoRefusedLogout)
    .innerJoin(ssoConnection, ofConnection)
    .where(gt(ssoRefusedLogout.keptUntil, ctx.clock.now()))
    .orderBy(desc(ssoRefusedLogout.receivedAt))
    .limit(rowsMax)
}

export type ListedRefusal = Awaited<ReturnType<typeof listRefusedLogouts>>[number]

export async function findRefusedLogout(ctx: TxCtx, reference: string): Promise<ListedRefusal | null> {
  const [row] = await dbOf(ctx)
    .select(columns)
    .from(ssoRefusedLogout)
    .innerJoin(ssoConnection, ofConnection)
    .where(and(eq(ssoRefusedLogout.reference, reference), gt(ssoRefusedLogout.keptUntil, ctx.clock.now())))
  return row ?? null
}

/** Deletes what is not kept any longer of the company. */
export async function deleteOldRefusals(ctx: TxCtx): Promise<number> {
  const deleted = await dbOf(ctx)
    .delete(ssoRefusedLogout)
    .where(
      and(eq(ssoRefusedLogout.companyId, companyOf(ctx)), lte(ssoRefusedLogout.keptUntil, ctx.clock.now())),
    )
    .returning({ id: ssoRefusedLogout.id })
  return deleted.length
}
