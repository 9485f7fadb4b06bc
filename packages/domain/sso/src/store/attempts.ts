import { dbOf, type TxCtx } from '@kara/db'
import { ssoAssertionSeen, ssoAttempt } from '@kara/db/schema/sso'
import { type AttemptId, type CompanyId, type ConnectionId, companyOf } from '@kara/kernel'
import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { type AttemptStep, limits, type ReceivedClaims } from '../contracts.ts'

export type AttemptRow = typeof ssoAttempt.$inferSelect

export type NewAttempt = Pick<
  AttemptRow,
  | 'id'
  | 'connectionId'
  | 'reference'
  | 'purpose'
  | 'host'
  | 'browserHash'
  | 'returnPath'
  | 'testedBy'
  | 'typedHash'
>

/** What both sides of a refused comparison were, fit for support's eyes. */
export type AttemptEnd = Pick<AttemptRow, 'code' | 'owner' | 'expected' | 'received'> & {
  outcome: 'refused' | 'abandoned'
}

export async function insertAttempt(ctx: TxCtx, attempt: NewAttempt): Promise<void> {
  const startedAt = ctx.clock.now()
  await dbOf(ctx)
    .insert(ssoAttempt)
    .values({
      ...attempt,
      companyId: companyOf(ctx),
      step: 'started',
      outcome: 'open',
      startedAt,
      expiresAt: startedAt.add({ minutes: limits.attemptMinutes }),
    })
}

/** Two who write a step at once each find the same next number; the second one takes the one after. */
const stepTriesMax = 8

/** Adds the next step of an attempt; steps are numbered within it. */
export async function insertStep(
  ctx: TxCtx,
  attempt: { companyId: CompanyId; id: AttemptId },
  step: AttemptStep,
  outcome: 'ok' | 'refused' | 'info',
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  for (let tries = 1; tries <= stepTriesMax; tries += 1) {
    const inserted = await dbOf(ctx).execute(sql`insert into app.sso_attempt_step
      (company_id, attempt_id, seq, at, step, outcome, detail)
      select ${attempt.companyId}::uuid, ${attempt.id}::uuid, coalesce(max(seq), 0) + 1,
        ${ctx.clock.now().toString()}::timestamptz, ${step}, ${outcome}, ${JSON.stringify(detail)}::jsonb
      from app.sso_attempt_step where company_id = ${attempt.companyId} and attempt_id = ${attempt.id}
      on conflict do nothing returning seq`)
    if (inserted.length > 0) return
  }
  throw new Error('Invariant broken: the next step of an attempt finds no number')
}

export async function markSent(
  ctx: TxCtx,
  id: AttemptId,
  sent: { requestId: string; relayState: string },
): Promise<void> {
  await dbOf(ctx)
    .update(ssoAttempt)
    .set({ ...sent, step: 'sent' })
    .where(own(ctx, id))
}

/** Takes the one return of an attempt; a second answer to the same question finds it taken. */
export async function claimReturn(
  ctx: TxCtx,
  connectionId: ConnectionId,
  relayState: string,
): Promise<AttemptRow | null> {
  const now = ctx.clock.now()
  const [row] = await dbOf(ctx)
    .update(ssoAttempt)
    .set({ step: 'returned', returnedAt: now })
    .where(
      and(
        ofRelayState(ctx, connectionId, relayState),
        eq(ssoAttempt.outcome, 'open'),
        isNull(ssoAttempt.returnedAt),
        gt(ssoAttempt.expiresAt, now),
      ),
    )
    .returning()
  return row ?? null
}

/** The company whose question has this state; asked before any company is known. */
export async function findCompanyOfState(ctx: TxCtx, state: string): Promise<CompanyId | null> {
  const rows = await dbOf(ctx).execute<{ companyId: CompanyId | null }>(
    sql`select app.company_of_attempt_state(${state}) as "companyId"`,
  )
  return rows[0]?.companyId ?? null
}

/** The attempt with this state, whichever connection of the company it belongs to. */
export async function findByState(ctx: TxCtx, state: string): Promise<AttemptRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(ssoAttempt)
    .where(and(eq(ssoAttempt.companyId, companyOf(ctx)), eq(ssoAttempt.relayState, state)))
  return row ?? null
}

export async function findByRelayState(
  ctx: TxCtx,
  connectionId: ConnectionId,
  relayState: string,
): Promise<AttemptRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(ssoAttempt)
    .where(ofRelayState(ctx, connectionId, relayState))
  return row ?? null
}

export async function setStep(ctx: TxCtx, id: AttemptId, step: string): Promise<void> {
  await dbOf(ctx).update(ssoAttempt).set({ step }).where(own(ctx, id))
}

/** Reserves an assertion for this one use; false when it was presented before. */
export async function reserveAssertion(
  ctx: TxCtx,
  assertion: Omit<typeof ssoAssertionSeen.$inferInsert, 'companyId'>,
): Promise<boolean> {
  const { connectionId, seenAt } = assertion
  await dbOf(ctx)
    .delete(ssoAssertionSeen)
    .where(and(eq(ssoAssertionSeen.connectionId, connectionId), lt(ssoAssertionSeen.forgetAt, seenAt)))
  const inserted = await dbOf(ctx)
    .insert(ssoAssertionSeen)
    .values({ ...assertion, companyId: companyOf(ctx) })
    .onConflictDoNothing()
    .returning({ assertionId: ssoAssertionSeen.assertionId })
  return inserted.length === 1
}

/** Ends an attempt that is still open, and says through which connection it was; null when it had ended already. */
export async function endAttempt(
  ctx: TxCtx,
  id: AttemptId,
  end: AttemptEnd,
): Promise<{ readonly connectionId: ConnectionId } | null> {
  const [ended] = await dbOf(ctx)
    .update(ssoAttempt)
    .set({ ...end, finishedAt: ctx.clock.now(), identitySealed: null })
    .where(and(own(ctx, id), eq(ssoAttempt.outcome, 'open')))
    .returning({ connectionId: ssoAttempt.connectionId })
  return ended ?? null
}

export async function setEmailDomain(ctx: TxCtx, id: AttemptId, emailDomain: string): Promise<void> {
  await dbOf(ctx).update(ssoAttempt).set({ emailDomain }).where(own(ctx, id))
}

export async function handOff(
  ctx: TxCtx,
  id: AttemptId,
  handoff: { handoffHash: string; identitySealed: Uint8Array; claims: ReceivedClaims },
): Promise<boolean> {
  const handed = await dbOf(ctx)
    .update(ssoAttempt)
    .set({
      ...handoff,
      step: 'handed_off',
      handoffExpiresAt: ctx.clock.now().add({ seconds: limits.handoffSeconds }),
    })
    .where(and(own(ctx, id), eq(ssoAttempt.outcome, 'open'), isNull(ssoAttempt.handoffHash)))
    .returning({ id: ssoAttempt.id })
  return handed.length === 1
}

/** The company to which a hand-off code leads; asked before any company is known. */
export async function findCompanyOfHandoff(ctx: TxCtx, handoffHash: string): Promise<CompanyId | null> {
  const rows = await dbOf(ctx).execute<{ companyId: CompanyId | null }>(
    sql`select app.company_of_attempt_handoff(${handoffHash}) as "companyId"`,
  )
  return rows[0]?.companyId ?? null
}

/** Consumes code and attempt in one statement; null when anything about it is not as agreed. */
export async function consumeHandoff(
  ctx: TxCtx,
  bound: { handoffHash: string; browserHash: string; host: string },
): Promise<AttemptRow | null> {
  const now = ctx.clock.now()
  const [row] = await dbOf(ctx)
    .update(ssoAttempt)
    .set({ handoffConsumedAt: now })
    .where(
      and(
        eq(ssoAttempt.companyId, companyOf(ctx)),
        eq(ssoAttempt.handoffHash, bound.handoffHash),
        eq(ssoAttempt.browserHash, bound.browserHash),
        eq(ssoAttempt.host, bound.host),
        eq(ssoAttempt.outcome, 'open'),
        isNull(ssoAttempt.handoffConsumedAt),
        gt(ssoAttempt.handoffExpiresAt, now),
      ),
    )
    .returning()
  return row ?? null
}

export async function findByHandoff(ctx: TxCtx, handoffHash: string): Promise<AttemptRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(ssoAttempt)
    .where(and(eq(ssoAttempt.companyId, companyOf(ctx)), eq(ssoAttempt.handoffHash, handoffHash)))
  return row ?? null
}

/** The sealed identity has served and is forgotten with the success. */
export async function succeed(
  ctx: TxCtx,
  id: AttemptId,
  { subjectHash }: Pick<AttemptRow, 'subjectHash'>,
): Promise<void> {
  await dbOf(ctx)
    .update(ssoAttempt)
    .set({
      outcome: 'succeeded',
      step: 'completed',
      finishedAt: ctx.clock.now(),
      identitySealed: null,
      subjectHash,
    })
    .where(and(own(ctx, id), eq(ssoAttempt.outcome, 'open')))
}

/** The browser's newest attempt that left for the provider and did not come back. */
export async function findUnfinished(ctx: TxCtx, browserHash: string): Promise<AttemptRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(ssoAttempt)
    .where(
      and(
        eq(ssoAttempt.companyId, companyOf(ctx)),
        eq(ssoAttempt.browserHash, browserHash),
        isNull(ssoAttempt.returnedAt),
      ),
    )
    .orderBy(desc(ssoAttempt.startedAt))
    .limit(1)
  return row ?? null
}

/** The company through which a browser tried, asked before any company is known; null for another browser. */
export async function findCompanyOfOwnAttempt(
  ctx: TxCtx,
  { reference, browserHash }: { readonly reference: string; readonly browserHash: string },
): Promise<CompanyId | null> {
  const rows = await dbOf(ctx).execute<{ companyId: CompanyId | null }>(
    sql`select app.company_of_own_attempt(${reference}, ${browserHash}) as "companyId"`,
  )
  return rows[0]?.companyId ?? null
}

/** A pasted code tells more than the silence that was recorded first. */
export async function explainAbandoned(
  ctx: TxCtx,
  id: AttemptId,
  explanation: Pick<AttemptRow, 'code' | 'owner' | 'received'>,
): Promise<void> {
  await dbOf(ctx)
    .update(ssoAttempt)
    .set(explanation)
    .where(and(own(ctx, id), eq(ssoAttempt.outcome, 'abandoned')))
}

export async function findAttempt(ctx: TxCtx, id: AttemptId): Promise<AttemptRow | null> {
  const [row] = await dbOf(ctx).select().from(ssoAttempt).where(own(ctx, id))
  return row ?? null
}

export async function findByReferenceOfCompany(ctx: TxCtx, reference: string): Promise<AttemptRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(ssoAttempt)
    .where(and(eq(ssoAttempt.companyId, companyOf(ctx)), eq(ssoAttempt.reference, reference)))
  return row ?? null
}

function own(ctx: TxCtx, id: AttemptId) {
  return and(eq(ssoAttempt.companyId, companyOf(ctx)), eq(ssoAttempt.id, id))
}

function ofRelayState(ctx: TxCtx, connectionId: ConnectionId, relayState: string) {
  return and(
    eq(ssoAttempt.companyId, companyOf(ctx)),
    eq(ssoAttempt.connectionId, connectionId),
    eq(ssoAttempt.relayState, relayState),
  )
}

/** The newest test of a connection; the company's own role sees tests and nothing else. */
export async function findNewestTest(ctx: TxCtx, connectionId: ConnectionId): Promise<AttemptRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(ssoAttempt)
    .where(
      and(
        eq(ssoAttempt.companyId, companyOf(ctx)),
        eq(ssoAttempt.connectionId, connectionId),
        eq(ssoAttempt.purpose, 'test'),
      ),
    )
    .orderBy(desc(ssoAttempt.startedAt), desc(ssoAttempt.id))
    .limit(1)
  return row ?? null
}
