import { dbOf, type TxCtx } from '@kara/db'
import { intakeAnswer, intakeForm, intakeTask, requestWords } from '@kara/db/schema/notes'
import type { Id, ProfessionalId, ServiceId, SessionId } from '@kara/kernel'
import { and, asc, eq, isNull, max, ne } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'

/** What a service asks: its own form, else the general one. */
export async function findFormFor(ctx: TxCtx, professionalId: ProfessionalId, serviceId: ServiceId) {
  const own = await findPresentForm(ctx, professionalId, serviceId)
  return own ?? findPresentForm(ctx, professionalId, null)
}

/** The present form of one service, or the general one; null when there is none. */
export async function findPresentForm(
  ctx: TxCtx,
  professionalId: ProfessionalId,
  serviceId: ServiceId | null,
) {
  const [row] = await dbOf(ctx).select().from(intakeForm).where(isPresent(professionalId, serviceId))
  return row ?? null
}

/** The number of the latest version of a form, also of one that was given up. */
export async function readVersion(
  ctx: TxCtx,
  professionalId: ProfessionalId,
  serviceId: ServiceId | null,
): Promise<number> {
  const [row] = await dbOf(ctx)
    .select({ version: max(intakeForm.version) })
    .from(intakeForm)
    .where(and(eq(intakeForm.professionalId, professionalId), isOf(serviceId)))
  return row?.version ?? 0
}

/** Services that ask questions of their own. */
export async function listServicesWithForm(ctx: TxCtx, professionalId: ProfessionalId): Promise<ServiceId[]> {
  const rows = await dbOf(ctx)
    .select({ serviceId: intakeForm.serviceId })
    .from(intakeForm)
    .where(and(eq(intakeForm.professionalId, professionalId), isNull(intakeForm.replacedAt)))
    .limit(100)
  return rows.flatMap(({ serviceId }) => (serviceId ? [serviceId] : []))
}

const isOf = (serviceId: ServiceId | null) =>
  serviceId ? eq(intakeForm.serviceId, serviceId) : isNull(intakeForm.serviceId)

const isPresent = (professionalId: ProfessionalId, serviceId: ServiceId | null) =>
  and(eq(intakeForm.professionalId, professionalId), isOf(serviceId), isNull(intakeForm.replacedAt))

export async function getForm(ctx: TxCtx, formId: typeof intakeForm.$inferSelect.id) {
  const [row] = await dbOf(ctx).select().from(intakeForm).where(eq(intakeForm.id, formId))
  return row ?? null
}

/** Ends the present form; the tasks that were given it keep it. */
export async function endForm(
  ctx: TxCtx,
  professionalId: ProfessionalId,
  serviceId: ServiceId | null,
): Promise<void> {
  await dbOf(ctx)
    .update(intakeForm)
    .set({ replacedAt: ctx.clock.now() })
    .where(isPresent(professionalId, serviceId))
}

/** Writes the next version; the one before stays for the tasks that were given it. */
export async function replaceForm(
  ctx: TxCtx,
  row: Omit<typeof intakeForm.$inferInsert, 'serviceId'> & { readonly serviceId: ServiceId | null },
): Promise<void> {
  await endForm(ctx, row.professionalId, row.serviceId)
  await dbOf(ctx).insert(intakeForm).values(row)
}

export async function insertTask(ctx: TxCtx, row: typeof intakeTask.$inferInsert): Promise<void> {
  await dbOf(ctx).insert(intakeTask).values(row).onConflictDoNothing()
}

export async function findTask(ctx: TxCtx, sessionId: SessionId) {
  const [row] = await dbOf(ctx).select().from(intakeTask).where(eq(intakeTask.sessionId, sessionId))
  return row ?? null
}

export function listWaitingTasks(ctx: TxCtx) {
  return dbOf(ctx)
    .select()
    .from(intakeTask)
    .where(ne(intakeTask.state, 'answered'))
    .orderBy(asc(intakeTask.dueAt))
    .limit(50)
}

/** Gives a task that still waits another end; false when it was answered meanwhile. */
export async function moveTaskTo(
  ctx: TxCtx,
  sessionId: SessionId,
  dueAt: Temporal.Instant,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(intakeTask)
    .set({ dueAt })
    .where(and(eq(intakeTask.sessionId, sessionId), ne(intakeTask.state, 'answered')))
    .returning({ sessionId: intakeTask.sessionId })
  return rows.length === 1
}

/** Moves a task that still waits; false when it was answered meanwhile. */
export async function moveTask(
  ctx: TxCtx,
  sessionId: SessionId,
  state: 'later' | 'answered',
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(intakeTask)
    .set({ state, answeredAt: state === 'answered' ? ctx.clock.now() : null })
    .where(and(eq(intakeTask.sessionId, sessionId), ne(intakeTask.state, 'answered')))
    .returning({ sessionId: intakeTask.sessionId })
  return rows.length === 1
}

export async function insertAnswer(ctx: TxCtx, row: typeof intakeAnswer.$inferInsert): Promise<void> {
  await dbOf(ctx).insert(intakeAnswer).values(row)
}

export async function findAnswer(ctx: TxCtx, sessionId: SessionId) {
  const [row] = await dbOf(ctx).select().from(intakeAnswer).where(eq(intakeAnswer.sessionId, sessionId))
  return row ?? null
}

export async function insertWords(ctx: TxCtx, row: typeof requestWords.$inferInsert): Promise<void> {
  await dbOf(ctx).insert(requestWords).values(row)
}

export async function findWords(ctx: TxCtx, requestId: Id<'session_request'>) {
  const [row] = await dbOf(ctx)
    .select()
    .from(requestWords)
    .where(eq(requestWords.sessionRequestId, requestId))
  return row ?? null
}
