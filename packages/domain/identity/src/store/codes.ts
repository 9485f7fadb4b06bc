import { dbOf, type TxCtx } from '@kara/db'
import { emailCode, signInBrake } from '@kara/db/schema/identity'
import type { CompanyId, PersonId } from '@kara/kernel'
import { and, desc, eq, isNull, lte, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { EmailCodeId } from '../contracts.ts'
import type { Brake } from '../rules/brake.ts'

/** What a code remembers beside itself. Without a person nobody was written to: the address is unknown. */
const CodePayload = z.object({
  personId: z
    .uuid()
    .nullable()
    .transform((id) => id as PersonId | null),
  companyId: z
    .uuid()
    .nullable()
    .transform((id) => id as CompanyId | null),
  locale: z.enum(['en', 'is']),
  letter: z.enum(['verify', 'sign_in', 'reset', 'account_exists']),
})
export type CodePayload = z.output<typeof CodePayload>

export type CodeRow = Omit<typeof emailCode.$inferSelect, 'payload'> & { readonly payload: CodePayload }

export async function insertCode(ctx: TxCtx, row: Omit<CodeRow, 'createdAt' | 'consumedAt'>): Promise<void> {
  await dbOf(ctx)
    .insert(emailCode)
    .values({ ...row, createdAt: ctx.clock.now() })
}

export async function lockCode(ctx: TxCtx, codeId: EmailCodeId): Promise<CodeRow | null> {
  const [row] = await dbOf(ctx).select().from(emailCode).where(eq(emailCode.id, codeId)).for('update')
  return row ? { ...row, payload: CodePayload.parse(row.payload) } : null
}

export async function findLatestCode(
  ctx: TxCtx,
  emailNorm: string,
  purpose: CodeRow['purpose'],
): Promise<Pick<CodeRow, 'createdAt'> | null> {
  const [row] = await dbOf(ctx)
    .select({ createdAt: emailCode.createdAt })
    .from(emailCode)
    .where(and(eq(emailCode.emailNorm, emailNorm), eq(emailCode.purpose, purpose)))
    .orderBy(desc(emailCode.createdAt))
    .limit(1)
  return row ?? null
}

/** Removes codes of an address that have been over for a day; until then they hold the pace of new ones. */
export async function forgetCodes(ctx: TxCtx, emailNorm: string): Promise<void> {
  const yesterday = ctx.clock.now().subtract({ hours: 24 })
  await dbOf(ctx)
    .delete(emailCode)
    .where(and(eq(emailCode.emailNorm, emailNorm), lte(emailCode.expiresAt, yesterday)))
}

export async function spendTry(ctx: TxCtx, codeId: EmailCodeId): Promise<void> {
  await dbOf(ctx)
    .update(emailCode)
    .set({ triesLeft: sql`${emailCode.triesLeft} - 1` })
    .where(eq(emailCode.id, codeId))
}

/** Takes the code for good. False when somebody was faster. */
export async function consumeCode(ctx: TxCtx, codeId: EmailCodeId): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(emailCode)
    .set({ consumedAt: ctx.clock.now() })
    .where(and(eq(emailCode.id, codeId), isNull(emailCode.consumedAt)))
    .returning({ id: emailCode.id })
  return rows.length === 1
}

/** The brake under a key, locked until the commit; made when it is new. */
export async function lockBrake(ctx: TxCtx, keyHash: string): Promise<Brake> {
  await dbOf(ctx)
    .insert(signInBrake)
    .values({ keyHash, tries: 0, windowStartedAt: ctx.clock.now() })
    .onConflictDoNothing()
  const [row] = await dbOf(ctx)
    .select()
    .from(signInBrake)
    .where(eq(signInBrake.keyHash, keyHash))
    .for('update')
  if (!row) throw new Error('Invariant broken: a brake vanished under its lock')
  return row
}

export async function findBrake(ctx: TxCtx, keyHash: string): Promise<Brake | null> {
  const [row] = await dbOf(ctx).select().from(signInBrake).where(eq(signInBrake.keyHash, keyHash))
  return row ?? null
}

export async function writeBrake(ctx: TxCtx, keyHash: string, brake: Brake): Promise<void> {
  const { tries, windowStartedAt, blockedUntil } = brake
  await dbOf(ctx)
    .update(signInBrake)
    .set({ tries, windowStartedAt, blockedUntil })
    .where(eq(signInBrake.keyHash, keyHash))
}

export async function releaseBrake(ctx: TxCtx, keyHash: string): Promise<void> {
  await dbOf(ctx).delete(signInBrake).where(eq(signInBrake.keyHash, keyHash))
}
