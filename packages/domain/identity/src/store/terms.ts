import { dbOf, type TxCtx } from '@kara/db'
import { termsAcceptance, termsDismissal, termsVersion } from '@kara/db/schema/identity'
import type { CompanyId, PersonId } from '@kara/kernel'
import { and, desc, eq, gt, lte, max, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
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

/** From when on the newest version applies that asks everybody again; null before there are any terms. */
export async function findMaterialSince(ctx: TxCtx, audience: Audience): Promise<Temporal.Instant | null> {
  const [row] = await dbOf(ctx)
    .select({ since: max(termsVersion.effectiveAt) })
    .from(termsVersion)
    .where(
      and(
        eq(termsVersion.audience, audience),
        eq(termsVersion.isMaterial, true),
        lte(termsVersion.effectiveAt, ctx.clock.now()),
      ),
    )
  return row?.since ?? null
}

/** From when on the newest version applies that the person accepted; null when they never did. */
export async function findAcceptedSince(
  ctx: TxCtx,
  personId: PersonId,
  audience: Audience,
): Promise<Temporal.Instant | null> {
  const [row] = await dbOf(ctx)
    .select({ since: max(termsVersion.effectiveAt) })
    .from(termsAcceptance)
    .innerJoin(termsVersion, eq(termsVersion.id, termsAcceptance.termsVersionId))
    .where(and(eq(termsAcceptance.personId, personId), eq(termsAcceptance.audience, audience)))
  return row?.since ?? null
}

/** What changed since then, in a sentence for each version, oldest first, in the language asked for or else in English. */
export async function listChangesSince(
  ctx: TxCtx,
  audience: Audience,
  locale: 'en' | 'is',
  since: Temporal.Instant,
): Promise<string[]> {
  const rows = await dbOf(ctx)
    .selectDistinctOn([termsVersion.effectiveAt, termsVersion.version], { change: termsVersion.change })
    .from(termsVersion)
    .where(
      and(
        eq(termsVersion.audience, audience),
        gt(termsVersion.effectiveAt, since),
        lte(termsVersion.effectiveAt, ctx.clock.now()),
      ),
    )
    .orderBy(
      termsVersion.effectiveAt,
      termsVersion.version,
      sql`${termsVersion.locale} <> ${locale}`,
      sql`${termsVersion.locale} <> 'en'`,
    )
  return rows.flatMap(({ change }) => change ?? [])
}

export async function isDismissed(
  ctx: TxCtx,
  personId: PersonId,
  { audience, version }: TermsRow,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .select({ version: termsDismissal.version })
    .from(termsDismissal)
    .where(
      and(
        eq(termsDismissal.personId, personId),
        eq(termsDismissal.audience, audience),
        eq(termsDismissal.version, version),
      ),
    )
  return rows.length === 1
}

/** Records that a person has read of a change. False when they had before. */
export async function insertDismissal(
  ctx: TxCtx,
  personId: PersonId,
  { audience, version }: TermsRow,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .insert(termsDismissal)
    .values({ personId, audience, version, dismissedAt: ctx.clock.now() })
    .onConflictDoNothing()
    .returning({ version: termsDismissal.version })
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
