import { dbOf, type TxCtx } from '@kara/db'
import { creditRequest, creditRequestCard } from '@kara/db/schema/credits'
import { companyOf, type Id, type PersonId, personOf } from '@kara/kernel'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { type CardDecision, type CardQuestion, limits } from '../contracts.ts'

/** What the company answers; with a question, which one. */
export interface RequestAnswer {
  readonly answer: CardDecision
  readonly question: CardQuestion | null
}

export async function insertRequest(
  ctx: TxCtx,
  request: Pick<typeof creditRequest.$inferInsert, 'id' | 'amountHalves' | 'reason'>,
): Promise<void> {
  await dbOf(ctx)
    .insert(creditRequest)
    .values({ ...request, companyId: companyOf(ctx), personId: personOf(ctx), askedAt: ctx.clock.now() })
}

/** What the person asked for at the company of this call, newest first. */
export function listOwnRequests(ctx: TxCtx) {
  return dbOf(ctx)
    .select()
    .from(creditRequest)
    .where(and(eq(creditRequest.companyId, companyOf(ctx)), eq(creditRequest.personId, personOf(ctx))))
    .orderBy(desc(creditRequest.askedAt))
    .limit(10)
}

/** Answers an open request of the person, or takes it back; null when it was answered before. */
export async function answerRequest(
  ctx: TxCtx,
  id: Id<'credit_request'>,
  {
    answer,
    question,
  }: Pick<RequestAnswer, 'question'> & {
    readonly answer: RequestAnswer['answer'] | 'withdrawn'
  },
) {
  const [row] = await dbOf(ctx)
    .update(creditRequest)
    .set({ answer, question, answeredAt: ctx.clock.now() })
    .where(
      and(
        eq(creditRequest.id, id),
        eq(creditRequest.companyId, companyOf(ctx)),
        eq(creditRequest.personId, personOf(ctx)),
        isNull(creditRequest.answer),
      ),
    )
    .returning()
  return row ?? null
}

/** Takes an answer back in the transaction that gave it: the credits for it were not there. */
export async function reopenRequest(ctx: TxCtx, id: Id<'credit_request'>): Promise<void> {
  await dbOf(ctx)
    .update(creditRequest)
    .set({ answer: null, question: null, answeredAt: null })
    .where(and(eq(creditRequest.id, id), eq(creditRequest.personId, personOf(ctx))))
}

/** Turns ripe asks of the company into cards; answers how many. */
export async function releaseCards(ctx: TxCtx): Promise<number> {
  const { cardHoursMin, cardsMin, cardDaysMax } = limits
  const [row] = await dbOf(ctx).execute<{ released: number }>(sql`select app.release_request_cards(
    ${ctx.clock.now().toString()}::timestamptz, ${cardHoursMin}, ${cardsMin}, ${cardDaysMax}) as released`)
  return row?.released ?? 0
}

/** How many asks of the company are not cards yet. For jobs alone. */
export async function countWaiting(ctx: TxCtx): Promise<number> {
  const [row] = await dbOf(ctx).execute<{ waiting: number }>(sql`select app.waiting_requests() as waiting`)
  return row?.waiting ?? 0
}

/** The cards of the company: those to decide first, in an order that says nothing. */
export function listCards(ctx: TxCtx) {
  return dbOf(ctx)
    .select()
    .from(creditRequestCard)
    .where(eq(creditRequestCard.companyId, companyOf(ctx)))
    .orderBy(
      sql`${creditRequestCard.decision} is not null`,
      desc(creditRequestCard.shownAt),
      asc(creditRequestCard.id),
    )
    .limit(limits.cardsPerPage)
}

export async function findCard(ctx: TxCtx, cardId: Id<'credit_request_card'>) {
  const [row] = await dbOf(ctx)
    .select()
    .from(creditRequestCard)
    .where(and(eq(creditRequestCard.companyId, companyOf(ctx)), eq(creditRequestCard.id, cardId)))
  return row ?? null
}

/** Decides about an undecided card; false when somebody was faster. */
export async function decideCard(
  ctx: TxCtx,
  cardId: Id<'credit_request_card'>,
  { answer, question }: RequestAnswer,
  decidedBy: PersonId,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(creditRequestCard)
    .set({ decision: answer, question, decidedAt: ctx.clock.now(), decidedBy })
    .where(
      and(
        eq(creditRequestCard.companyId, companyOf(ctx)),
        eq(creditRequestCard.id, cardId),
        isNull(creditRequestCard.decision),
      ),
    )
    .returning({ id: creditRequestCard.id })
  return rows.length === 1
}

/** Whose ask a card stands for. For jobs alone. */
export async function findRequestOfCard(
  ctx: TxCtx,
  cardId: string,
): Promise<{ requestId: Id<'credit_request'>; personId: PersonId } | null> {
  const [row] = await dbOf(ctx).execute<{ request_id: Id<'credit_request'>; person_id: PersonId }>(
    sql`select request_id, person_id from app.request_of_card(${cardId})`,
  )
  return row ? { requestId: row.request_id, personId: row.person_id } : null
}
