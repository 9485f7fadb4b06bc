import { dbOf, type TxCtx } from '@kara/db'
import { companyDomain, rosterEntry } from '@kara/db/schema/companies'
import { companyOf, type PersonId } from '@kara/kernel'
import { and, desc, eq, ilike, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { type DomainEntry, limits, type RemoveFromRosterInput } from '../contracts.ts'

/** Everybody the company ever wrote down, and whether they stand there now. */
export async function listStanding(ctx: TxCtx): Promise<{ email: string; isListed: boolean }[]> {
  const rows = await dbOf(ctx)
    .select({ email: rosterEntry.email, removedAt: rosterEntry.removedAt })
    .from(rosterEntry)
    .where(eq(rosterEntry.companyId, companyOf(ctx)))
  return rows.map(({ email, removedAt }) => ({ email, isListed: removedAt === null }))
}

/** Writes addresses down, or again; who stands there already stays as they are. */
export async function listEmails(ctx: TxCtx, emails: readonly string[]): Promise<void> {
  if (emails.length === 0) return
  const listedAt = ctx.clock.now()
  const rows = emails.map((email) => ({
    companyId: companyOf(ctx),
    id: ctx.ids.next<'roster_entry'>(),
    email,
    listedAt,
  }))
  for (let from = 0; from < rows.length; from += rowsPerInsert) {
    await dbOf(ctx)
      .insert(rosterEntry)
      .values(rows.slice(from, from + rowsPerInsert))
      .onConflictDoUpdate({
        target: [rosterEntry.companyId, rosterEntry.email],
        set: { listedAt, removedAt: null },
        setWhere: sql`${rosterEntry.removedAt} is not null`,
      })
  }
}

/** Four values a row, below what one statement may carry. */
const rowsPerInsert = 5000

/** Strikes addresses out; returns how many stood there. */
export async function strikeEmails(ctx: TxCtx, emails: readonly string[]): Promise<number> {
  let struck = 0
  for (let from = 0; from < emails.length; from += rowsPerInsert) {
    const some = emails.slice(from, from + rowsPerInsert)
    const rows = await strike(ctx, inArray(rosterEntry.email, some))
    struck += rows.length
  }
  return struck
}

export async function strikeEntry(
  ctx: TxCtx,
  { entryId }: RemoveFromRosterInput,
): Promise<{ readonly id: string; readonly email: string } | null> {
  const [row] = await strike(ctx, eq(rosterEntry.id, entryId as never))
  return row ?? null
}

function strike(ctx: TxCtx, which: ReturnType<typeof eq>) {
  return dbOf(ctx)
    .update(rosterEntry)
    .set({ removedAt: ctx.clock.now() })
    .where(and(eq(rosterEntry.companyId, companyOf(ctx)), isNull(rosterEntry.removedAt), which))
    .returning({ id: rosterEntry.id, email: rosterEntry.email })
}

/** Who stands on the list now, newest first, with a part of the address if that is asked for. */
export async function listEntries(ctx: TxCtx, part: string) {
  const here = and(
    eq(rosterEntry.companyId, companyOf(ctx)),
    isNull(rosterEntry.removedAt),
    part ? ilike(rosterEntry.email, `%${part.replace(/[\\%_]/g, '\\$&')}%`) : undefined,
  )
  const total = await dbOf(ctx).$count(rosterEntry, here)
  const entries = await dbOf(ctx)
    .select()
    .from(rosterEntry)
    .where(here)
    .orderBy(desc(rosterEntry.listedAt), rosterEntry.email)
    .limit(limits.rosterPerPage)
  return { total, entries }
}

/** Whether the company wrote this address down: listed, struck out, or never (null). */
export async function findByEmail(ctx: TxCtx, email: string): Promise<{ isListed: boolean } | null> {
  const [row] = await dbOf(ctx)
    .select({ removedAt: rosterEntry.removedAt })
    .from(rosterEntry)
    .where(and(eq(rosterEntry.companyId, companyOf(ctx)), eq(rosterEntry.email, email)))
  return row ? { isListed: row.removedAt === null } : null
}

/** Whether somebody stands there now whose address is on no domain whose people come through the company's sign-in. */
export async function hasListedElsewhere(ctx: TxCtx): Promise<boolean> {
  const own = dbOf(ctx)
    .select({ name: companyDomain.name })
    .from(companyDomain)
    .where(and(...provenWith(ctx, 'sign_in')))
  const rows = await dbOf(ctx)
    .select({ id: rosterEntry.id })
    .from(rosterEntry)
    .where(
      and(
        eq(rosterEntry.companyId, companyOf(ctx)),
        isNull(rosterEntry.removedAt),
        notInArray(sql`split_part(${rosterEntry.email}, '@', 2)`, own),
      ),
    )
    .limit(1)
  return rows.length > 0
}

/** Whether people of one of the company's proven domains come by an account with a password, listed or not. */
export async function hasDomainByPassword(ctx: TxCtx): Promise<boolean> {
  const found = await dbOf(ctx)
    .select({ id: companyDomain.id })
    .from(companyDomain)
    .where(and(...provenWith(ctx, 'password')))
    .limit(1)
  return found.length > 0
}

function provenWith(ctx: TxCtx, entry: DomainEntry) {
  return [
    eq(companyDomain.companyId, companyOf(ctx)),
    eq(companyDomain.state, 'verified'),
    eq(companyDomain.entry, entry),
  ]
}

/** What the list says of the scope's person, and since when. */
export async function findStanding(ctx: TxCtx): Promise<{ isListed: boolean; at: Temporal.Instant } | null> {
  const [row] = await dbOf(ctx).execute<{ is_listed: boolean; at: string }>(
    sql`select is_listed, (extract(epoch from at) * 1000)::bigint::text as at from app.roster_standing()`,
  )
  return row ? { isListed: row.is_listed, at: Temporal.Instant.fromEpochMilliseconds(Number(row.at)) } : null
}

/** Whose employment is not what the list says of them. */
export async function listApart(ctx: TxCtx): Promise<PersonId[]> {
  const rows = await dbOf(ctx).execute<{ person_id: PersonId }>(
    sql`select person_id from app.people_apart_from_roster()`,
  )
  return rows.map(({ person_id }) => person_id)
}
