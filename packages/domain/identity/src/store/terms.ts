import { dbOf, type TxCtx } from '@kara/db'
import { termsAcceptance, termsVersion } from '@kara/db/schema/identity'
import type { CompanyId, PersonId } from '@kara/kernel'
import { and, desc, eq, lte, sql } from 'drizzle-orm'
import type { Audience, TermsVersionId } from '../contracts.ts'

export type TermsRow = typeof termsVersion.$inferSelect

/** The release that applies now, in the language asked for or else in English. */
export async function findCurrentTerms(
  ctx: TxCtx,
  audience: Audience,
  locale: 'en' | 'is',
): Promise<TermsRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(termsVersion)
    .where(and(eq(termsVersion.audience, audience), lte(termsVersion.effectiveAt, ctx.clock.now())))
    .orderBy(
      desc(termsVersion.effectiveAt),
      desc(termsVersion.version),
      sql`${termsVersion.locale} <> ${locale}`,
      sql`${termsVersion.locale} <> 'en'`,
    )
    .limit(1)
  return row ?? null
}

export async function findTerms(ctx: TxCtx, termsVersionId: TermsVersionId): Promise<TermsRow | null> {
  const [row] = await dbOf(ctx).select().from(termsVersion).where(eq(termsVersion.id, termsVersionId))
  return row ?? null
}

export async function hasAccepted(
  ctx: TxCtx,
  personId: PersonId,
  audience: string,
  version: string,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .select({ id: termsAcceptance.id })
    .from(termsAcceptance)
    .where(
      and(
        eq(termsAcceptance.personId, personId),
        eq(termsAcceptance.audience, audience),
        eq(termsAcceptance.version, version),
      ),
    )
  return rows.length === 1
}

/** Records an acceptance. False when this version was accepted before. */
export async function insertAcceptance(
  ctx: TxCtx,
  personId: PersonId,
  terms: TermsRow,
  companyId: CompanyId | null,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .insert(termsAcceptance)
    .values({
      id: ctx.ids.next<'terms_acceptance'>(),
      personId,
      termsVersionId: terms.id,
      audience: terms.audience,
      version: terms.version,
      companyId,
      acceptedAt: ctx.clock.now(),
    })
    .onConflictDoNothing()
    .returning({ id: termsAcceptance.id })
  return rows.length === 1
}

export function listAcceptances(ctx: TxCtx, personId: PersonId) {
  return dbOf(ctx)
    .select({
      terms: termsVersion,
      companyId: termsAcceptance.companyId,
      acceptedAt: termsAcceptance.acceptedAt,
    })
    .from(termsAcceptance)
    .innerJoin(termsVersion, eq(termsVersion.id, termsAcceptance.termsVersionId))
    .where(eq(termsAcceptance.personId, personId))
    .orderBy(desc(termsAcceptance.acceptedAt))
}
