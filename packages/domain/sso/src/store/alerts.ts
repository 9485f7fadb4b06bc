import { dbOf, type TxCtx } from '@kara/db'
import { ssoAlert } from '@kara/db/schema/sso'
import { type ConnectionId, companyOf, type Id } from '@kara/kernel'
import { and, eq, isNull } from 'drizzle-orm'

export type AlertRow = typeof ssoAlert.$inferSelect

/** False when there is one already. */
export async function insertAlert(ctx: TxCtx, alert: AlertRow): Promise<boolean> {
  const inserted = await dbOf(ctx)
    .insert(ssoAlert)
    .values(alert)
    .onConflictDoNothing()
    .returning({ id: ssoAlert.id })
  return inserted.length === 1
}

export async function findOpenAlert(ctx: TxCtx, connectionId: ConnectionId): Promise<AlertRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(ssoAlert)
    .where(
      and(
        eq(ssoAlert.companyId, companyOf(ctx)),
        eq(ssoAlert.connectionId, connectionId),
        isNull(ssoAlert.endedAt),
      ),
    )
  return row ?? null
}

export async function findAlert(ctx: TxCtx, id: Id<'sso_alert'>): Promise<AlertRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(ssoAlert)
    .where(and(eq(ssoAlert.companyId, companyOf(ctx)), eq(ssoAlert.id, id)))
  return row ?? null
}

/** False when it has ended already. */
export async function endAlert(ctx: TxCtx, id: Id<'sso_alert'>): Promise<boolean> {
  const ended = await dbOf(ctx)
    .update(ssoAlert)
    .set({ endedAt: ctx.clock.now() })
    .where(and(eq(ssoAlert.companyId, companyOf(ctx)), eq(ssoAlert.id, id), isNull(ssoAlert.endedAt)))
    .returning({ id: ssoAlert.id })
  return ended.length === 1
}

/** Of every company, for the health board. */
export function listOpenAlerts(ctx: TxCtx, rowsMax: number): Promise<AlertRow[]> {
  return dbOf(ctx).select().from(ssoAlert).where(isNull(ssoAlert.endedAt)).limit(rowsMax)
}
