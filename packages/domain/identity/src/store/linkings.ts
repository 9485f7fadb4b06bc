import { dbOf, type TxCtx } from '@kara/db'
import { linking, passwordCredential, personEmail } from '@kara/db/schema/identity'
import type { PersonId } from '@kara/kernel'
import { and, desc, eq, gt, isNull, lte, sql } from 'drizzle-orm'

export type LinkingRow = typeof linking.$inferSelect

export async function insertLinking(
  ctx: TxCtx,
  row: Omit<LinkingRow, 'createdAt' | 'answer' | 'answeredAt'>,
): Promise<void> {
  const now = ctx.clock.now()
  // What is over tells nothing any more.
  await dbOf(ctx)
    .delete(linking)
    .where(lte(linking.expiresAt, now.subtract({ hours: 24 })))
  await dbOf(ctx)
    .insert(linking)
    .values({ ...row, createdAt: now })
}

interface Wanted {
  readonly id: LinkingRow['id']
  readonly browserHash: string
}

/** What still waits for a word, in the browser that brought it. */
export async function findOpenLinking(ctx: TxCtx, wanted: Wanted): Promise<LinkingRow | null> {
  const [row] = await dbOf(ctx).select().from(linking).where(open(ctx, wanted))
  return row ?? null
}

/** Takes the word for good: of two answers one counts. */
export async function answerOnce(ctx: TxCtx, wanted: Wanted, answer: 'join' | 'separate'): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(linking)
    .set({ answer, answeredAt: ctx.clock.now() })
    .where(open(ctx, wanted))
    .returning({ id: linking.id })
  return rows.length === 1
}

/**
 * The newest account that was begun with an address and never proved any: nobody was ever in it. An account that
 * somebody uses and that only added the address is not one of these, whatever it says of itself.
 */
export async function findBegunAccount(ctx: TxCtx, emailNorm: string): Promise<PersonId | null> {
  const [row] = await dbOf(ctx)
    .select({ personId: personEmail.personId })
    .from(personEmail)
    .where(
      and(
        eq(personEmail.emailNorm, emailNorm),
        isNull(personEmail.verifiedAt),
        sql`not exists (select 1 from app.person_email o
          where o.person_id = ${personEmail.personId} and o.email_norm <> ${emailNorm})`,
      ),
    )
    .orderBy(desc(personEmail.createdAt))
    .limit(1)
  return row?.personId ?? null
}

export async function deletePassword(ctx: TxCtx, personId: PersonId): Promise<void> {
  await dbOf(ctx).delete(passwordCredential).where(eq(passwordCredential.personId, personId))
}

function open(ctx: TxCtx, { id, browserHash }: Wanted) {
  return and(
    eq(linking.id, id),
    eq(linking.browserHash, browserHash),
    isNull(linking.answeredAt),
    gt(linking.expiresAt, ctx.clock.now()),
  )
}
