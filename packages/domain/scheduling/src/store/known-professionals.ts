import { dbOf, type TxCtx } from '@kara/db'
import { booking, clientConnection, hiddenProfessional, session } from '@kara/db/schema/scheduling'
import { type PersonId, type ProfessionalId, personOf } from '@kara/kernel'
import { and, desc, eq, sql } from 'drizzle-orm'

/**
 * Whom the person of the scope sees or saw, in hubs and outside, who was met last first. What is hidden is seen again
 * once something is booked there.
 */
export function listKnown(ctx: TxCtx, limit: number) {
  const now = sql`${ctx.clock.now().toString()}::timestamptz`
  const isAhead = sql`${session.state} in ('scheduled', 'in_progress') and ${session.endsAt} > ${now}`
  const isHeld = sql`${session.state} = 'completed'`
  const millis = (at: ReturnType<typeof sql>) =>
    sql<string | null>`(extract(epoch from ${at}) * 1000)::bigint::text`
  return dbOf(ctx)
    .select({
      professionalId: clientConnection.professionalId,
      since: clientConnection.since,
      privateSince: clientConnection.privateSince,
      held: sql<number>`count(*) filter (where ${isHeld})::int`,
      ahead: sql<number>`count(*) filter (where ${isAhead})::int`,
      nextAt: millis(sql`min(${session.startsAt}) filter (where ${isAhead})`),
      lastAt: millis(sql`max(${session.startsAt}) filter (where ${isHeld})`),
      isHidden: sql<boolean>`coalesce(${hiddenProfessional.hiddenAt} >= coalesce(max(${booking.bookedAt}),
        ${clientConnection.since}), false)`,
    })
    .from(clientConnection)
    .leftJoin(
      hiddenProfessional,
      and(
        eq(hiddenProfessional.personId, clientConnection.personId),
        eq(hiddenProfessional.professionalId, clientConnection.professionalId),
      ),
    )
    .leftJoin(
      session,
      and(
        eq(session.personId, clientConnection.personId),
        eq(session.professionalId, clientConnection.professionalId),
      ),
    )
    .leftJoin(booking, eq(booking.sessionId, session.id))
    .groupBy(
      clientConnection.personId,
      clientConnection.professionalId,
      clientConnection.since,
      clientConnection.privateSince,
      hiddenProfessional.hiddenAt,
    )
    .orderBy(desc(sql`coalesce(max(${session.startsAt}), ${clientConnection.since})`))
    .limit(limit)
}

/** Whether the person of the scope knows this professional. */
export async function isKnown(ctx: TxCtx, professionalId: ProfessionalId): Promise<boolean> {
  const [row] = await dbOf(ctx)
    .select({ since: clientConnection.since })
    .from(clientConnection)
    .where(eq(clientConnection.professionalId, professionalId))
  return row !== undefined
}

export async function hide(ctx: TxCtx, professionalId: ProfessionalId): Promise<void> {
  const personId: PersonId = personOf(ctx)
  const hiddenAt = ctx.clock.now()
  await dbOf(ctx)
    .insert(hiddenProfessional)
    .values({ personId, professionalId, hiddenAt })
    .onConflictDoUpdate({
      target: [hiddenProfessional.personId, hiddenProfessional.professionalId],
      set: { hiddenAt },
    })
}

/** False: they were not hidden. */
export async function show(ctx: TxCtx, professionalId: ProfessionalId): Promise<boolean> {
  const gone = await dbOf(ctx)
    .delete(hiddenProfessional)
    .where(eq(hiddenProfessional.professionalId, professionalId))
    .returning({ hiddenAt: hiddenProfessional.hiddenAt })
  return gone.length > 0
}
