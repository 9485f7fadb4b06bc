import { dbOf, type TxCtx } from '@kara/db'
import {
  linkedIdentity,
  passwordCredential,
  person,
  personEmail,
  staffMember,
} from '@kara/db/schema/identity'
import type { CompanyId, ConnectionId, PersonId } from '@kara/kernel'
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm'

export type PersonRow = typeof person.$inferSelect
export type EmailRow = typeof personEmail.$inferSelect
export type LinkRow = typeof linkedIdentity.$inferSelect

export async function insertPerson(
  ctx: TxCtx,
  row: Pick<PersonRow, 'id' | 'displayName' | 'locale' | 'timeZone'>,
): Promise<void> {
  await dbOf(ctx)
    .insert(person)
    .values({ ...row, createdAt: ctx.clock.now() })
}

export async function updatePerson(
  ctx: TxCtx,
  personId: PersonId,
  profile: Pick<PersonRow, 'displayName' | 'locale' | 'timeZone'>,
): Promise<boolean> {
  const now = ctx.clock.now().toString()
  const rows = await dbOf(ctx)
    .update(person)
    .set({
      ...profile,
      localeChosenAt: sql`case when ${person.locale} = ${profile.locale} then ${person.localeChosenAt}
        else ${now}::timestamptz end`,
    })
    .where(eq(person.id, personId))
    .returning({ id: person.id })
  return rows.length === 1
}

export async function findPerson(ctx: TxCtx, personId: PersonId): Promise<PersonRow | null> {
  const [row] = await dbOf(ctx).select().from(person).where(eq(person.id, personId))
  return row ?? null
}

export function listPersons(
  ctx: TxCtx,
  personIds: readonly PersonId[],
): Promise<Pick<PersonRow, 'id' | 'displayName' | 'timeZone'>[]> {
  return dbOf(ctx)
    .select({ id: person.id, displayName: person.displayName, timeZone: person.timeZone })
    .from(person)
    .where(inArray(person.id, [...personIds]))
}

export async function insertEmail(
  ctx: TxCtx,
  row: { readonly personId: PersonId; readonly email: string; readonly kind: 'private' | 'work' },
  isVerified: boolean,
): Promise<void> {
  const now = ctx.clock.now()
  await dbOf(ctx)
    .insert(personEmail)
    .values({
      id: ctx.ids.next<'person_email'>(),
      ...row,
      emailNorm: row.email,
      verifiedAt: isVerified ? now : null,
      createdAt: now,
    })
}

export function listEmails(ctx: TxCtx, personId: PersonId): Promise<EmailRow[]> {
  return dbOf(ctx)
    .select()
    .from(personEmail)
    .where(eq(personEmail.personId, personId))
    .orderBy(asc(personEmail.kind), asc(personEmail.createdAt))
}

export async function deleteEmail(ctx: TxCtx, id: EmailRow['id']): Promise<void> {
  await dbOf(ctx).delete(personEmail).where(eq(personEmail.id, id))
}

/** The one account that has proven an address. */
export async function findVerifiedOwner(ctx: TxCtx, emailNorm: string): Promise<PersonId | null> {
  const [row] = await dbOf(ctx)
    .select({ personId: personEmail.personId })
    .from(personEmail)
    .where(and(eq(personEmail.emailNorm, emailNorm), isNotNull(personEmail.verifiedAt)))
  return row?.personId ?? null
}

/** The person whose proven address this is, in one question, so that an unknown address costs no less. */
export async function findVerifiedPerson(ctx: TxCtx, emailNorm: string): Promise<PersonRow | null> {
  const [row] = await dbOf(ctx)
    .select({ person })
    .from(personEmail)
    .innerJoin(person, eq(person.id, personEmail.personId))
    .where(and(eq(personEmail.emailNorm, emailNorm), isNotNull(personEmail.verifiedAt)))
  return row?.person ?? null
}

/** Marks an address as proven. False when the person has no such address. */
export async function verifyEmailOf(ctx: TxCtx, personId: PersonId, emailNorm: string): Promise<boolean> {
  const now = ctx.clock.now()
  const rows = await dbOf(ctx)
    .update(personEmail)
    .set({ verifiedAt: sql`coalesce(${personEmail.verifiedAt}, ${now.toString()}::timestamptz)` })
    .where(and(eq(personEmail.personId, personId), eq(personEmail.emailNorm, emailNorm)))
    .returning({ id: personEmail.id })
  return rows.length > 0
}

export interface Credential {
  readonly personId: PersonId
  readonly displayName: string
  readonly locale: 'en' | 'is'
  readonly isVerified: boolean
  readonly hash: string | null
}

/** The account a password is tried on: the proven one, else the newest that still waits for its proof. */
export async function findCredential(ctx: TxCtx, emailNorm: string): Promise<Credential | null> {
  const [row] = await dbOf(ctx)
    .select({
      personId: person.id,
      displayName: person.displayName,
      locale: person.locale,
      verifiedAt: personEmail.verifiedAt,
      hash: passwordCredential.hash,
    })
    .from(personEmail)
    .innerJoin(person, eq(person.id, personEmail.personId))
    .leftJoin(passwordCredential, eq(passwordCredential.personId, person.id))
    .where(eq(personEmail.emailNorm, emailNorm))
    .orderBy(sql`${personEmail.verifiedAt} is null`, desc(personEmail.createdAt))
    .limit(1)
  if (!row) return null
  const { verifiedAt, ...credential } = row
  return { ...credential, isVerified: verifiedAt !== null }
}

/** Sets or replaces a password. */
export async function upsertPassword(ctx: TxCtx, personId: PersonId, hash: string): Promise<void> {
  const setAt = ctx.clock.now()
  await dbOf(ctx)
    .insert(passwordCredential)
    .values({ personId, hash, setAt })
    .onConflictDoUpdate({ target: passwordCredential.personId, set: { hash, setAt } })
}

/** Replaces the hash of the same password; nothing happens when another password was set meanwhile. */
export async function replacePasswordHash(
  ctx: TxCtx,
  personId: PersonId,
  hash: { readonly from: string; readonly to: string },
): Promise<void> {
  await dbOf(ctx)
    .update(passwordCredential)
    .set({ hash: hash.to })
    .where(and(eq(passwordCredential.personId, personId), eq(passwordCredential.hash, hash.from)))
}

export async function findPasswordSetAt(ctx: TxCtx, personId: PersonId) {
  const [row] = await dbOf(ctx)
    .select({ setAt: passwordCredential.setAt })
    .from(passwordCredential)
    .where(eq(passwordCredential.personId, personId))
  return row?.setAt ?? null
}

/** An operator's support is a few people; more than this is a mistake. */
const staffMax = 200

export async function isActiveStaff(ctx: TxCtx, personId: PersonId): Promise<boolean> {
  const rows = await dbOf(ctx)
    .select({ personId: staffMember.personId })
    .from(staffMember)
    .where(and(eq(staffMember.personId, personId), isNull(staffMember.endedAt)))
  return rows.length === 1
}

export async function listStaff(ctx: TxCtx): Promise<PersonId[]> {
  const rows = await dbOf(ctx)
    .select({ personId: staffMember.personId })
    .from(staffMember)
    .where(isNull(staffMember.endedAt))
    .orderBy(staffMember.createdAt, staffMember.personId)
    .limit(staffMax)
  return rows.map(({ personId }) => personId)
}

/** Makes a person one of the staff; false when they are already. */
export async function insertStaff(ctx: TxCtx, personId: PersonId): Promise<boolean> {
  const rows = await dbOf(ctx)
    .insert(staffMember)
    .values({ personId, role: 'support', createdAt: ctx.clock.now() })
    .onConflictDoNothing()
    .returning({ personId: staffMember.personId })
  return rows.length === 1
}

export async function findLink(
  ctx: TxCtx,
  connectionId: ConnectionId,
  subject: string,
): Promise<LinkRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(linkedIdentity)
    .where(and(eq(linkedIdentity.connectionId, connectionId), eq(linkedIdentity.subject, subject)))
  return row ?? null
}

export function listLinks(ctx: TxCtx, personId: PersonId): Promise<LinkRow[]> {
  return dbOf(ctx)
    .select()
    .from(linkedIdentity)
    .where(eq(linkedIdentity.personId, personId))
    .orderBy(asc(linkedIdentity.linkedAt))
}

/** Those without a password whom a connection knows, in the order of their ids. */
export async function listLinkedWithoutPassword(
  ctx: TxCtx,
  page: { readonly connectionId: ConnectionId; readonly after: PersonId | null; readonly limit: number },
): Promise<PersonId[]> {
  const rows = await dbOf(ctx)
    .selectDistinct({ personId: linkedIdentity.personId })
    .from(linkedIdentity)
    .leftJoin(passwordCredential, eq(passwordCredential.personId, linkedIdentity.personId))
    .where(
      and(
        eq(linkedIdentity.connectionId, page.connectionId),
        isNull(passwordCredential.personId),
        page.after ? gt(linkedIdentity.personId, page.after) : undefined,
      ),
    )
    .orderBy(asc(linkedIdentity.personId))
    .limit(page.limit)
  return rows.map(({ personId }) => personId)
}

export async function insertLink(
  ctx: TxCtx,
  link: {
    readonly connectionId: ConnectionId
    readonly subject: string
    readonly companyId: CompanyId
    readonly personId: PersonId
  },
): Promise<void> {
  await dbOf(ctx)
    .insert(linkedIdentity)
    .values({ ...link, linkedAt: ctx.clock.now() })
}

/** Takes the subjects of a company's sign-in off an account. False when there were none. */
export async function deleteLinks(ctx: TxCtx, personId: PersonId, companyId: CompanyId): Promise<boolean> {
  const rows = await dbOf(ctx)
    .delete(linkedIdentity)
    .where(and(eq(linkedIdentity.personId, personId), eq(linkedIdentity.companyId, companyId)))
    .returning({ subject: linkedIdentity.subject })
  return rows.length > 0
}

/** Locks a person's row, so that two sign-ins cannot link the same account at once. */
export async function lockPerson(ctx: TxCtx, personId: PersonId): Promise<PersonRow | null> {
  const [row] = await dbOf(ctx).select().from(person).where(eq(person.id, personId)).for('update')
  return row ?? null
}

/** Takes the scope's person off as a whole, if the account was only begun; false when it stays. */
export async function dropBegunAccount(ctx: TxCtx): Promise<boolean> {
  const [row] = await dbOf(ctx).execute<{ dropped: boolean }>(sql`select app.drop_begun_account() as dropped`)
  return row?.dropped ?? false
}

/** Shows another picture from now on; an empty key shows none. */
export async function setPictureKey(ctx: TxCtx, personId: PersonId, picture: string): Promise<void> {
  await dbOf(ctx).update(person).set({ picture }).where(eq(person.id, personId))
}

/** Since when something that no employer can reset protects an account, or that nothing does. */
export async function setProtected(ctx: TxCtx, personId: PersonId, isProtected: boolean): Promise<void> {
  await dbOf(ctx)
    .update(person)
    .set({ protectedAt: isProtected ? ctx.clock.now() : null })
    .where(eq(person.id, personId))
}

export async function markProtectionDeclined(ctx: TxCtx, personId: PersonId): Promise<void> {
  await dbOf(ctx)
    .update(person)
    .set({ protectionDeclinedAt: ctx.clock.now() })
    .where(and(eq(person.id, personId), isNull(person.protectionDeclinedAt)))
}

/** Accounts with a proven address on the domains of the scope's company, in tens; 0 below ten. */
export async function countOnDomains(ctx: TxCtx): Promise<number> {
  const [row] = await dbOf(ctx).execute<{ accounts: number }>(
    sql`select app.accounts_on_domains() as accounts`,
  )
  return row?.accounts ?? 0
}
