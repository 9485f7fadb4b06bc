import { dbOf, type TxCtx } from '@kara/db'
import { applicationStep, credential } from '@kara/db/schema/directory'
import type { Id, ProfessionalId } from '@kara/kernel'
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { limits } from '../contracts.ts'

export type CredentialRow = typeof credential.$inferSelect
export type StepRow = typeof applicationStep.$inferSelect

export async function insertCredential(
  ctx: TxCtx,
  row: typeof credential.$inferInsert,
): Promise<CredentialRow> {
  const [inserted] = await dbOf(ctx).insert(credential).values(row).returning()
  if (!inserted) throw new Error('Invariant broken: an inserted credential was not returned')
  return inserted
}

export async function findCredential(ctx: TxCtx, id: Id<'credential'>): Promise<CredentialRow | null> {
  const [row] = await dbOf(ctx).select().from(credential).where(eq(credential.id, id))
  return row ?? null
}

/** Newest first. */
export function listCredentials(
  ctx: TxCtx,
  professionalIds: readonly ProfessionalId[],
): Promise<CredentialRow[]> {
  return dbOf(ctx)
    .select()
    .from(credential)
    .where(inArray(credential.professionalId, [...professionalIds]))
    .orderBy(desc(credential.enteredAt), desc(credential.id))
    .limit(limits.credentialsMax * Math.max(1, professionalIds.length))
}

/** Writes support's answer, or that it was withdrawn, unless there is an answer; null when there is. */
export async function settleCredential(
  ctx: TxCtx,
  id: Id<'credential'>,
  change: Partial<typeof credential.$inferInsert>,
): Promise<CredentialRow | null> {
  const [row] = await dbOf(ctx)
    .update(credential)
    .set(change)
    .where(and(eq(credential.id, id), isNull(credential.answer), isNull(credential.withdrawnAt)))
    .returning()
  return row ?? null
}

export async function insertStep(
  ctx: TxCtx,
  row: Pick<StepRow, 'professionalId' | 'kind' | 'createdBy'> & { readonly message?: string },
): Promise<Id<'application_step'>> {
  const id = ctx.ids.next<'application_step'>()
  await dbOf(ctx)
    .insert(applicationStep)
    .values({ message: '', ...row, id, at: ctx.clock.now() })
  return id
}

/** Of several professionals, oldest first. */
export function listStepsOf(ctx: TxCtx, professionalIds: readonly ProfessionalId[]): Promise<StepRow[]> {
  return dbOf(ctx)
    .select()
    .from(applicationStep)
    .where(inArray(applicationStep.professionalId, [...professionalIds]))
    .orderBy(asc(applicationStep.at), asc(applicationStep.id))
    .limit(limits.professionalsShownMax * limits.credentialsMax)
}

/** Oldest first. */
export function listSteps(ctx: TxCtx, professionalId: ProfessionalId): Promise<StepRow[]> {
  return dbOf(ctx)
    .select()
    .from(applicationStep)
    .where(eq(applicationStep.professionalId, professionalId))
    .orderBy(asc(applicationStep.at), asc(applicationStep.id))
    .limit(limits.professionalsShownMax)
}
