import { dbOf, type TxCtx } from '@kara/db'
import { passkey, passkeyChallenge, personEid } from '@kara/db/schema/factors'
import type { PersonId } from '@kara/kernel'
import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { limits } from '../contracts.ts'

export type PasskeyRow = typeof passkey.$inferSelect
export type ChallengeRow = typeof passkeyChallenge.$inferSelect

export function listPasskeys(ctx: TxCtx, personId: PersonId): Promise<PasskeyRow[]> {
  return dbOf(ctx)
    .select()
    .from(passkey)
    .where(eq(passkey.personId, personId))
    .orderBy(asc(passkey.createdAt))
}

export async function insertPasskey(
  ctx: TxCtx,
  row: Omit<PasskeyRow, 'createdAt' | 'lastUsedAt'>,
): Promise<void> {
  const now = ctx.clock.now()
  await dbOf(ctx)
    .insert(passkey)
    .values({ ...row, createdAt: now, lastUsedAt: now })
}

export async function usePasskey(ctx: TxCtx, id: string, counter: number): Promise<void> {
  await dbOf(ctx).update(passkey).set({ counter, lastUsedAt: ctx.clock.now() }).where(eq(passkey.id, id))
}

/** False when the person has no such passkey. */
export async function deletePasskey(ctx: TxCtx, personId: PersonId, id: string): Promise<boolean> {
  const rows = await dbOf(ctx)
    .delete(passkey)
    .where(and(eq(passkey.id, id), eq(passkey.personId, personId)))
    .returning({ id: passkey.id })
  return rows.length === 1
}

/** Puts a question down; earlier ones of the same session and purpose are over. */
export async function insertChallenge(
  ctx: TxCtx,
  row: Pick<ChallengeRow, 'personId' | 'sessionId' | 'purpose' | 'challenge'>,
): Promise<void> {
  const now = ctx.clock.now()
  await dbOf(ctx)
    .delete(passkeyChallenge)
    .where(and(eq(passkeyChallenge.sessionId, row.sessionId), eq(passkeyChallenge.purpose, row.purpose)))
  await dbOf(ctx)
    .insert(passkeyChallenge)
    .values({
      id: ctx.ids.next<'passkey_challenge'>(),
      ...row,
      createdAt: now,
      expiresAt: now.add({ minutes: limits.passkeyMinutes }),
    })
}

/** Takes the question for good: of two answers one gets it. */
export async function takeChallenge(
  ctx: TxCtx,
  sessionId: string,
  purpose: ChallengeRow['purpose'],
): Promise<string | null> {
  const now = ctx.clock.now()
  const [row] = await dbOf(ctx)
    .update(passkeyChallenge)
    .set({ consumedAt: now })
    .where(
      and(
        eq(passkeyChallenge.sessionId, sessionId),
        eq(passkeyChallenge.purpose, purpose),
        isNull(passkeyChallenge.consumedAt),
        gt(passkeyChallenge.expiresAt, now),
      ),
    )
    .returning({ challenge: passkeyChallenge.challenge })
  return row?.challenge ?? null
}

/** What protects the account of a person. */
export async function countFactors(
  ctx: TxCtx,
  personId: PersonId,
): Promise<{ passkeys: number; hasElectronicId: boolean }> {
  const db = dbOf(ctx)
  const keys = await db.select({ id: passkey.id }).from(passkey).where(eq(passkey.personId, personId))
  const eids = await db
    .select({ id: personEid.personId })
    .from(personEid)
    .where(eq(personEid.personId, personId))
  return { passkeys: keys.length, hasElectronicId: eids.length > 0 }
}
