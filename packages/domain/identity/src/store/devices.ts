import { dbOf, type TxCtx } from '@kara/db'
import { knownDevice, loginSession } from '@kara/db/schema/identity'
import type { Id, PersonId } from '@kara/kernel'
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import { limits } from '../contracts.ts'

export type DeviceRow = typeof knownDevice.$inferSelect

export function listDevices(ctx: TxCtx, personId: PersonId): Promise<DeviceRow[]> {
  return dbOf(ctx)
    .select()
    .from(knownDevice)
    .where(eq(knownDevice.personId, personId))
    .orderBy(asc(knownDevice.lastSeenAt))
}

export async function findDevice(
  ctx: TxCtx,
  personId: PersonId,
  id: Id<'known_device'>,
): Promise<DeviceRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(knownDevice)
    .where(and(eq(knownDevice.personId, personId), eq(knownDevice.id, id)))
  return row ?? null
}

export async function insertDevice(
  ctx: TxCtx,
  row: Pick<DeviceRow, 'personId' | 'tokenHash' | 'host' | 'label'> & { readonly isConfirmed: boolean },
): Promise<DeviceRow | null> {
  const now = ctx.clock.now()
  const { isConfirmed, ...device } = row
  const [made] = await dbOf(ctx)
    .insert(knownDevice)
    .values({
      id: ctx.ids.next<'known_device'>(),
      ...device,
      firstSeenAt: now,
      lastSeenAt: now,
      confirmedAt: isConfirmed ? now : null,
    })
    .onConflictDoNothing()
    .returning()
  return made ?? null
}

export async function touchDevice(
  ctx: TxCtx,
  id: Id<'known_device'>,
  { label, isConfirmed }: { readonly label: string; readonly isConfirmed: boolean },
): Promise<void> {
  const now = ctx.clock.now()
  await dbOf(ctx)
    .update(knownDevice)
    .set({
      lastSeenAt: now,
      label,
      ...(isConfirmed
        ? { confirmedAt: sql`coalesce(${knownDevice.confirmedAt}, ${now.toString()}::timestamptz)` }
        : {}),
    })
    .where(eq(knownDevice.id, id))
}

/** Forgets those that were seen longest ago. */
export async function forgetOldDevices(ctx: TxCtx, devices: readonly DeviceRow[]): Promise<void> {
  const old = devices.slice(0, Math.max(0, devices.length - limits.devicesMax)).map(({ id }) => id)
  if (old.length > 0) await dbOf(ctx).delete(knownDevice).where(inArray(knownDevice.id, old))
}

/** From now on every device of the person has to show the factor, but the session that has just shown it. */
export async function forgetConfirmations(ctx: TxCtx, personId: PersonId, exceptId: string): Promise<void> {
  await dbOf(ctx).update(knownDevice).set({ confirmedAt: null }).where(eq(knownDevice.personId, personId))
  await dbOf(ctx)
    .update(loginSession)
    .set({ confirmedAt: null, factorAt: null })
    .where(and(eq(loginSession.personId, personId), ne(loginSession.id, exceptId)))
}
