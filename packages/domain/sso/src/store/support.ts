import { dbOf, type TxCtx } from '@kara/db'
import { ssoAttempt, ssoAttemptStep } from '@kara/db/schema/sso'
import type { AttemptId, CompanyId, ConnectionId } from '@kara/kernel'
import { and, asc, desc, eq, gt, isNotNull, lt, lte, or } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { AttemptOutcome, ReceivedClaims } from '../contracts.ts'
import type { AttemptRow } from './attempts.ts'

export type StepRow = typeof ssoAttemptStep.$inferSelect

/** The steps of an attempt, in time order. */
export function listSteps(ctx: TxCtx, attempt: { companyId: CompanyId; id: AttemptId }): Promise<StepRow[]> {
  return dbOf(ctx)
    .select()
    .from(ssoAttemptStep)
    .where(and(eq(ssoAttemptStep.companyId, attempt.companyId), eq(ssoAttemptStep.attemptId, attempt.id)))
    .orderBy(asc(ssoAttemptStep.seq))
}

/** Support's search by the code a person read out; its scope sees every company. */
export async function findByReference(ctx: TxCtx, reference: string): Promise<AttemptRow | null> {
  const [row] = await dbOf(ctx).select().from(ssoAttempt).where(eq(ssoAttempt.reference, reference))
  return row ?? null
}

export type AttemptFilter = {
  companyId?: CompanyId
  outcome?: AttemptOutcome
  emailDomain?: string
  before?: Temporal.Instant
}

/** An open attempt whose time is over is an abandoned one, although nobody ended it. */
function ofOutcome(outcome: AttemptOutcome, now: Temporal.Instant) {
  const is = eq(ssoAttempt.outcome, outcome)
  if (outcome === 'open') return and(is, gt(ssoAttempt.expiresAt, now))
  if (outcome !== 'abandoned') return is
  return or(is, and(eq(ssoAttempt.outcome, 'open'), lte(ssoAttempt.expiresAt, now)))
}

/** Newest first, across companies unless one is named. */
export function listAttempts(ctx: TxCtx, filter: AttemptFilter, rowsMax: number): Promise<AttemptRow[]> {
  const { companyId, outcome, emailDomain, before } = filter
  return dbOf(ctx)
    .select()
    .from(ssoAttempt)
    .where(
      and(
        companyId ? eq(ssoAttempt.companyId, companyId) : undefined,
        outcome && ofOutcome(outcome, ctx.clock.now()),
        emailDomain ? eq(ssoAttempt.emailDomain, emailDomain) : undefined,
        before ? lt(ssoAttempt.startedAt, before) : undefined,
      ),
    )
    .orderBy(desc(ssoAttempt.startedAt))
    .limit(rowsMax)
}

/** What the last success of a connection carried, and when it was. */
export async function findLastClaims(
  ctx: TxCtx,
  connectionId: ConnectionId,
): Promise<{ at: Temporal.Instant; claims: ReceivedClaims } | null> {
  const [row] = await dbOf(ctx)
    .select({ at: ssoAttempt.startedAt, claims: ssoAttempt.claims })
    .from(ssoAttempt)
    .where(
      and(
        eq(ssoAttempt.connectionId, connectionId),
        eq(ssoAttempt.outcome, 'succeeded'),
        isNotNull(ssoAttempt.claims),
      ),
    )
    .orderBy(desc(ssoAttempt.startedAt))
    .limit(1)
  return row ? { at: row.at, claims: row.claims as ReceivedClaims } : null
}

export async function findLastSuccess(
  ctx: TxCtx,
  connectionId: ConnectionId,
): Promise<Temporal.Instant | null> {
  const [row] = await dbOf(ctx)
    .select({ finishedAt: ssoAttempt.finishedAt })
    .from(ssoAttempt)
    .where(and(eq(ssoAttempt.connectionId, connectionId), eq(ssoAttempt.outcome, 'succeeded')))
    .orderBy(desc(ssoAttempt.startedAt))
    .limit(1)
  return row?.finishedAt ?? null
}
