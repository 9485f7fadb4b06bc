import { dbOf, type TxCtx } from '@kara/db'
import { company, companyAdmin, companyDomain, employee } from '@kara/db/schema/companies'
import { type AdminRole, type CompanyId, companyOf, type PersonId, personOf } from '@kara/kernel'
import { and, asc, desc, eq, gt, isNull, ne, or, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { type CompanyDomainId, type DomainEntry, limits } from './contracts.ts'

export type CompanyRow = typeof company.$inferSelect
export type DomainRow = typeof companyDomain.$inferSelect
export type AdminRow = typeof companyAdmin.$inferSelect

export async function insertCompany(
  ctx: TxCtx,
  row: Omit<CompanyRow, 'id' | 'createdAt'>,
): Promise<CompanyRow> {
  const values = { ...row, id: companyOf(ctx), createdAt: ctx.clock.now() }
  await dbOf(ctx).insert(company).values(values)
  return values
}

export async function findCompany(ctx: TxCtx): Promise<CompanyRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(company)
    .where(eq(company.id, companyOf(ctx)))
  return row ?? null
}

/** Every company, in the order of names; `afterName` continues the list. */
export function listCompanies(ctx: TxCtx, afterName: string, rowsMax: number): Promise<CompanyRow[]> {
  return dbOf(ctx)
    .select()
    .from(company)
    .where(gt(company.name, afterName))
    .orderBy(asc(company.name))
    .limit(rowsMax)
}

/** Companies whose name contains the text, and the one that owns it as a domain. */
export function searchCompanies(
  ctx: TxCtx,
  text: string,
  owner: CompanyId | null,
  rowsMax: number,
): Promise<CompanyRow[]> {
  const contains = sql`position(lower(${text}) in lower(${company.name})) > 0`
  return dbOf(ctx)
    .select()
    .from(company)
    .where(owner ? or(contains, eq(company.id, owner)) : contains)
    .orderBy(asc(company.name))
    .limit(rowsMax)
}

/** Support names any company. */
export async function findCompanyById(ctx: TxCtx, id: CompanyId): Promise<CompanyRow | null> {
  const [row] = await dbOf(ctx).select().from(company).where(eq(company.id, id))
  return row ?? null
}

/** Locks the company's row, so that what is counted below it stays as counted until the commit. */
export async function lockCompany(ctx: TxCtx): Promise<void> {
  await dbOf(ctx)
    .select({ id: company.id })
    .from(company)
    .where(eq(company.id, companyOf(ctx)))
    .for('update')
}

export function listActiveAdmins(ctx: TxCtx): Promise<AdminRow[]> {
  return dbOf(ctx)
    .select()
    .from(companyAdmin)
    .where(and(eq(companyAdmin.companyId, companyOf(ctx)), isNull(companyAdmin.endedAt)))
    .orderBy(asc(companyAdmin.createdAt), asc(companyAdmin.personId))
}

/** Adds a person, or brings back one whose role had ended. */
export async function upsertAdmin(ctx: TxCtx, personId: PersonId, role: AdminRole): Promise<void> {
  const now = ctx.clock.now()
  await dbOf(ctx)
    .insert(companyAdmin)
    .values({ companyId: companyOf(ctx), personId, role, createdAt: now })
    .onConflictDoUpdate({
      target: [companyAdmin.companyId, companyAdmin.personId],
      set: { role, createdAt: now, endedAt: null },
    })
}

/** Gives somebody who has a role another one; false when they have none, or this one already. */
export async function changeRole(ctx: TxCtx, personId: PersonId, role: AdminRole): Promise<boolean> {
  const changed = await dbOf(ctx)
    .update(companyAdmin)
    .set({ role })
    .where(
      and(
        eq(companyAdmin.companyId, companyOf(ctx)),
        eq(companyAdmin.personId, personId),
        isNull(companyAdmin.endedAt),
        ne(companyAdmin.role, role),
      ),
    )
    .returning({ personId: companyAdmin.personId })
  return changed.length === 1
}

export async function endAdmin(ctx: TxCtx, personId: PersonId): Promise<boolean> {
  const ended = await dbOf(ctx)
    .update(companyAdmin)
    .set({ endedAt: ctx.clock.now() })
    .where(
      and(
        eq(companyAdmin.companyId, companyOf(ctx)),
        eq(companyAdmin.personId, personId),
        isNull(companyAdmin.endedAt),
      ),
    )
    .returning({ personId: companyAdmin.personId })
  return ended.length === 1
}

export function listAdministered(
  ctx: TxCtx,
): Promise<{ companyId: CompanyId; name: string; role: AdminRole }[]> {
  return dbOf(ctx)
    .select({ companyId: companyAdmin.companyId, name: company.name, role: companyAdmin.role })
    .from(companyAdmin)
    .innerJoin(company, eq(company.id, companyAdmin.companyId))
    .where(and(eq(companyAdmin.personId, personOf(ctx)), isNull(companyAdmin.endedAt)))
    .orderBy(asc(company.name))
}

export function listDomains(ctx: TxCtx): Promise<DomainRow[]> {
  return dbOf(ctx)
    .select()
    .from(companyDomain)
    .where(eq(companyDomain.companyId, companyOf(ctx)))
    .orderBy(asc(companyDomain.createdAt), asc(companyDomain.id))
}

export async function findDomain(ctx: TxCtx, domainId: CompanyDomainId): Promise<DomainRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(companyDomain)
    .where(and(eq(companyDomain.companyId, companyOf(ctx)), eq(companyDomain.id, domainId)))
  return row ?? null
}

/** The same, locked until the commit. */
export async function lockDomain(ctx: TxCtx, domainId: CompanyDomainId): Promise<DomainRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(companyDomain)
    .where(and(eq(companyDomain.companyId, companyOf(ctx)), eq(companyDomain.id, domainId)))
    .for('update')
  return row ?? null
}

export async function insertDomain(ctx: TxCtx, name: string, token: string): Promise<DomainRow> {
  const [row] = await dbOf(ctx)
    .insert(companyDomain)
    .values({
      companyId: companyOf(ctx),
      id: ctx.ids.next<'company_domain'>(),
      name,
      token,
      state: 'pending',
      found: [],
      createdAt: ctx.clock.now(),
    })
    .returning()
  if (!row) throw new Error('Invariant broken: an inserted domain was not returned')
  return row
}

/** Removes a domain and says which; null when it is gone already. */
export async function deleteDomain(ctx: TxCtx, domainId: CompanyDomainId): Promise<string | null> {
  const [row] = await dbOf(ctx)
    .delete(companyDomain)
    .where(and(eq(companyDomain.companyId, companyOf(ctx)), eq(companyDomain.id, domainId)))
    .returning({ name: companyDomain.name })
  return row?.name ?? null
}

/** Records a check. Null when the domain was verified meanwhile and this check would undo it. */
export async function recordCheck(
  ctx: TxCtx,
  domainId: CompanyDomainId,
  check: { readonly state: 'verified' | 'failed'; readonly isProven: boolean; readonly found: string[] },
): Promise<DomainRow | null> {
  const now = ctx.clock.now()
  const isVerified = check.state === 'verified'
  const [row] = await dbOf(ctx)
    .update(companyDomain)
    .set({
      state: check.state,
      found: check.found,
      checkedAt: now,
      ...(check.isProven ? { missingSince: null } : {}),
      ...(isVerified
        ? { verifiedAt: sql`coalesce(${companyDomain.verifiedAt}, ${now.toString()}::timestamptz)` }
        : {}),
    })
    .where(
      and(
        eq(companyDomain.companyId, companyOf(ctx)),
        eq(companyDomain.id, domainId),
        ...(isVerified ? [] : [ne(companyDomain.state, 'verified')]),
      ),
    )
    .returning()
  return row ?? null
}

/**
 * Records what a planned look came to; false when the domain is proven no more, or somebody else recorded meanwhile
 * that its record is missing or back. A domain that is lost has no day of its proof.
 */
export async function recordLook(
  ctx: TxCtx,
  domainId: CompanyDomainId,
  seen: { readonly missingSince: Temporal.Instant | null },
  look: Pick<DomainRow, 'state' | 'missingSince' | 'found'>,
): Promise<boolean> {
  const recorded = await dbOf(ctx)
    .update(companyDomain)
    .set({ ...look, checkedAt: ctx.clock.now(), ...(look.state === 'verified' ? {} : { verifiedAt: null }) })
    .where(
      and(
        eq(companyDomain.companyId, companyOf(ctx)),
        eq(companyDomain.id, domainId),
        eq(companyDomain.state, 'verified'),
        seen.missingSince
          ? eq(companyDomain.missingSince, seen.missingSince)
          : isNull(companyDomain.missingSince),
      ),
    )
    .returning({ id: companyDomain.id })
  return recorded.length === 1
}

/** The company that has proven a domain. */
export async function findCompanyOfDomain(
  ctx: TxCtx,
  name: string,
): Promise<{ companyId: CompanyId; name: string; entry: DomainEntry } | null> {
  const [row] = await dbOf(ctx).execute<{ company_id: CompanyId; company_name: string; entry: DomainEntry }>(
    sql`select company_id, company_name, entry from app.company_of_domain(${name})`,
  )
  return row ? { companyId: row.company_id, name: row.company_name, entry: row.entry } : null
}

/** Says how people of a proven domain come in; false when it is not proven, not the company's, or said already. */
export async function updateEntry(
  ctx: TxCtx,
  domainId: CompanyDomainId,
  entry: DomainEntry,
): Promise<boolean> {
  const updated = await dbOf(ctx)
    .update(companyDomain)
    .set({ entry })
    .where(
      and(
        eq(companyDomain.companyId, companyOf(ctx)),
        eq(companyDomain.id, domainId),
        eq(companyDomain.state, 'verified'),
        ne(companyDomain.entry, entry),
      ),
    )
    .returning({ id: companyDomain.id })
  return updated.length === 1
}

/** Makes the scope's person an employee of its company. False when there is a row already. */
export async function insertEmployee(ctx: TxCtx): Promise<boolean> {
  const inserted = await dbOf(ctx)
    .insert(employee)
    .values({
      companyId: companyOf(ctx),
      personId: personOf(ctx),
      state: 'active',
      joinedAt: ctx.clock.now(),
    })
    .onConflictDoNothing()
    .returning({ personId: employee.personId })
  return inserted.length === 1
}

/** Ends the employment of the scope's person; false when there is none that lasts. */
export async function endEmployment(ctx: TxCtx): Promise<boolean> {
  const ended = await dbOf(ctx)
    .update(employee)
    .set({ state: 'left', leftAt: ctx.clock.now() })
    .where(ofPerson(ctx, 'active'))
    .returning({ personId: employee.personId })
  return ended.length === 1
}

/** Brings the scope's person back; false when they never left. */
export async function resumeEmployment(ctx: TxCtx): Promise<boolean> {
  const resumed = await dbOf(ctx)
    .update(employee)
    .set({ state: 'active', leftAt: null })
    .where(ofPerson(ctx, 'left'))
    .returning({ personId: employee.personId })
  return resumed.length === 1
}

function ofPerson(ctx: TxCtx, state: 'active' | 'left') {
  return and(
    eq(employee.companyId, companyOf(ctx)),
    eq(employee.personId, personOf(ctx)),
    eq(employee.state, state),
  )
}

export async function findEmployee(ctx: TxCtx) {
  const [row] = await dbOf(ctx)
    .select({ state: employee.state, joinedAt: employee.joinedAt, leftAt: employee.leftAt })
    .from(employee)
    .where(and(eq(employee.companyId, companyOf(ctx)), eq(employee.personId, personOf(ctx))))
  return row ?? null
}

/** Without their names: a company shows itself to whoever works there, or asks for it by its id. */
export function listLeft(ctx: TxCtx) {
  return dbOf(ctx)
    .select({ companyId: employee.companyId })
    .from(employee)
    .where(and(eq(employee.personId, personOf(ctx)), eq(employee.state, 'left')))
    .orderBy(desc(employee.leftAt))
    .limit(limits.formerEmployersMax)
}

export function listEmployments(ctx: TxCtx) {
  return dbOf(ctx)
    .select({ companyId: employee.companyId, name: company.name, joinedAt: employee.joinedAt })
    .from(employee)
    .innerJoin(company, eq(company.id, employee.companyId))
    .where(and(eq(employee.personId, personOf(ctx)), eq(employee.state, 'active')))
    .orderBy(asc(company.name))
}
