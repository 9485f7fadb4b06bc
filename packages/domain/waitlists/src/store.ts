import { dbOf, type TxCtx } from '@kara/db'
import { waitlistEntry } from '@kara/db/schema/waitlists'
import {
  type CompanyId,
  type Id,
  type PersonId,
  type ProfessionalId,
  personOf,
  professionalOf,
} from '@kara/kernel'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'

export type WaitlistRow = typeof waitlistEntry.$inferSelect
export type WaitlistEntryId = Id<'waitlist_entry'>

/** Null: the person waits for this professional already. */
export async function insertEntry(
  ctx: TxCtx,
  row: typeof waitlistEntry.$inferInsert,
): Promise<WaitlistRow | null> {
  const [inserted] = await dbOf(ctx).insert(waitlistEntry).values(row).onConflictDoNothing().returning()
  return inserted ?? null
}

export async function findEntry(ctx: TxCtx, id: WaitlistEntryId): Promise<WaitlistRow | null> {
  const [row] = await dbOf(ctx).select().from(waitlistEntry).where(eq(waitlistEntry.id, id))
  return row ?? null
}

/** Locked until the commit. */
export async function lockEntry(ctx: TxCtx, id: WaitlistEntryId): Promise<WaitlistRow | null> {
  const [row] = await dbOf(ctx).select().from(waitlistEntry).where(eq(waitlistEntry.id, id)).for('update')
  return row ?? null
}

/** The person's open places, the oldest first. */
export function listOpen(ctx: TxCtx): Promise<WaitlistRow[]> {
  return dbOf(ctx)
    .select()
    .from(waitlistEntry)
    .where(and(eq(waitlistEntry.personId, personOf(ctx)), isNull(waitlistEntry.endedAt)))
    .orderBy(asc(waitlistEntry.joinedAt))
}

export async function updateEntry(
  ctx: TxCtx,
  id: WaitlistEntryId,
  set: Partial<WaitlistRow>,
): Promise<WaitlistRow | null> {
  const [row] = await dbOf(ctx)
    .update(waitlistEntry)
    .set(set)
    .where(and(eq(waitlistEntry.id, id), isNull(waitlistEntry.endedAt)))
    .returning()
  return row ?? null
}

/** The open place of this person with this professional, for a job that carries both. */
export async function findOpenOf(
  ctx: TxCtx,
  personId: PersonId,
  professionalId: ProfessionalId,
): Promise<WaitlistRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(waitlistEntry)
    .where(
      and(
        eq(waitlistEntry.personId, personId),
        eq(waitlistEntry.professionalId, professionalId),
        isNull(waitlistEntry.endedAt),
      ),
    )
  return row ?? null
}

/** Everybody who waits for the professional, the first to come first. */
export function listOfProfessional(ctx: TxCtx, limit: number): Promise<WaitlistRow[]> {
  return dbOf(ctx)
    .select()
    .from(waitlistEntry)
    .where(and(eq(waitlistEntry.professionalId, professionalOf(ctx)), isNull(waitlistEntry.endedAt)))
    .orderBy(asc(waitlistEntry.joinedAt), asc(waitlistEntry.id))
    .limit(limit)
}

/** Everybody who waits for the professional of this job. */
export async function listWaiting(ctx: TxCtx) {
  const rows = await dbOf(ctx).execute<{ id: WaitlistEntryId; personId: PersonId; companyId: CompanyId }>(
    sql`select id, person_id as "personId", company_id as "companyId" from app.waiting_for_times()`,
  )
  return [...rows]
}
