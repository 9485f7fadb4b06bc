import { dbOf, type TxCtx } from '@kara/db'
import { calendarLink } from '@kara/db/schema/scheduling'
import { type PersonId, type ProfessionalId, professionalOf } from '@kara/kernel'
import { eq, sql } from 'drizzle-orm'

/** Gives the professional's calendar a new secret address; the one before leads nowhere from now on. */
export async function saveLink(ctx: TxCtx, personId: PersonId, tokenHash: string): Promise<void> {
  const set = { personId, tokenHash, madeAt: ctx.clock.now(), lastReadAt: null }
  await dbOf(ctx)
    .insert(calendarLink)
    .values({ professionalId: professionalOf(ctx), ...set })
    .onConflictDoUpdate({ target: calendarLink.professionalId, set })
}

export async function findLink(ctx: TxCtx) {
  const [row] = await dbOf(ctx)
    .select({ madeAt: calendarLink.madeAt, lastReadAt: calendarLink.lastReadAt })
    .from(calendarLink)
    .where(eq(calendarLink.professionalId, professionalOf(ctx)))
  return row ?? null
}

/** False: there was none. */
export async function deleteLink(ctx: TxCtx): Promise<boolean> {
  const rows = await dbOf(ctx)
    .delete(calendarLink)
    .where(eq(calendarLink.professionalId, professionalOf(ctx)))
    .returning({ id: calendarLink.professionalId })
  return rows.length === 1
}

export async function noteLinkRead(ctx: TxCtx): Promise<void> {
  await dbOf(ctx)
    .update(calendarLink)
    .set({ lastReadAt: ctx.clock.now() })
    .where(eq(calendarLink.professionalId, professionalOf(ctx)))
}

/** Whose calendar a secret address is. */
export async function findLinkOwner(ctx: TxCtx, tokenHash: string) {
  const [row] = await dbOf(ctx).execute<{ professionalId: ProfessionalId; personId: PersonId }>(sql`
    select professional_id as "professionalId", person_id as "personId" from app.owner_of_calendar_link(${tokenHash})`)
  return row ?? null
}
