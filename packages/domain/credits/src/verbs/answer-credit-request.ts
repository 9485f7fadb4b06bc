import { recordAudit } from '@kara/audit'
import { derivedId } from '@kara/crypto'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, companyOf, type Id, personOf } from '@kara/kernel'
import { planWork, publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayUseCredits, mayWorkForCompany } from '../access.ts'
import { type LotName, limits } from '../contracts.ts'
import { creditRequestAnswered, poolRanOut } from '../events.ts'
import { findBalance } from '../reads/find-balance.ts'
import { getPolicy } from '../reads/get-policy.ts'
import { transferCredits } from '../store/ledger.ts'
import * as lots from '../store/lots.ts'
import * as store from '../store/requests.ts'
import { planEndOfLot } from './expire-lot.ts'

/** A pool that was empty is asked again after a day. */
const againHours = 24

/** A card was decided: plans the answer on the side of the person whom it stands for. */
export async function planAnswer(ctx: Ctx, cardId: string): Promise<void> {
  mayWorkForCompany(ctx)
  await inTransaction(ctx, async (ctx) => {
    const found = await store.findRequestOfCard(ctx, cardId)
    const card = await store.findCard(ctx, cardId as Id<'credit_request_card'>)
    if (!found || !card?.decision) return
    const { requestId, personId } = found
    const about = { requestId, answer: card.decision, question: card.question }
    await planIt(ctx, about, { personId, dueAt: ctx.clock.now() })
  })
}

/**
 * Gives the person the credits that were granted, good for a while of their own, and announces the answer,
 * once. A question closes the ask as well: whoever is asked can ask again, and nothing ties the two together.
 * While the pool is empty the answer waits and the company is told, without who.
 */
export async function answerCreditRequest(
  ctx: Ctx,
  about: store.RequestAnswer & { readonly requestId: Id<'credit_request'> },
): Promise<boolean> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const request = await store.answerRequest(ctx, about.requestId, about)
    if (!request) return false
    if (about.answer === 'granted' && !(await give(ctx, request))) {
      await store.reopenRequest(ctx, about.requestId)
      await publish(ctx, poolRanOut(companyOf(ctx)))
      const dueAt = ctx.clock.now().add({ hours: againHours })
      await planIt(ctx, about, { personId: personOf(ctx), dueAt })
      return false
    }
    await recordAudit(ctx, 'credit_request.answered', {
      kind: 'credit_request',
      id: about.requestId,
      detail: { answer: about.answer },
    })
    await publish(
      ctx,
      creditRequestAnswered({
        companyId: companyOf(ctx),
        personId: personOf(ctx),
        requestId: about.requestId,
        answer: about.answer,
        amountHalves: request.amountHalves,
      }),
    )
    return true
  })
}

async function give(ctx: TxCtx, request: { id: string; amountHalves: number }): Promise<boolean> {
  const { timeZone } = await getPolicy(ctx)
  const now = ctx.clock.now()
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const balance = await findBalance(ctx)
  const soonest = today.add({ days: limits.requestUsableDays })
  const periodEnd = balance ? Temporal.PlainDate.from(balance.periodEnd) : soonest
  const end = Temporal.PlainDate.compare(periodEnd, soonest) > 0 ? periodEnd : soonest
  const lot = {
    lot: `grant:${request.id}` satisfies LotName,
    periodStart: today,
    periodEnd: end,
    amountHalves: request.amountHalves,
    usableFrom: now,
    usableUntil: end.toZonedDateTime(timeZone).toInstant(),
  }
  const result = await transferCredits(ctx, {
    id: derivedId(`request|${request.id}`),
    from: { kind: 'pool', periodStart: today },
    to: { kind: 'allowance', periodStart: today, lot: lot.lot },
    amountHalves: request.amountHalves,
    kind: 'grant',
    reason: 'request_granted',
    cause: `request:${request.id}`,
  })
  if (result !== 'moved') return false
  await lots.insertLot(ctx, lot)
  await planEndOfLot(ctx, lot)
  return true
}

async function planIt(
  ctx: TxCtx,
  about: store.RequestAnswer & { readonly requestId: string },
  to: { readonly personId: ReturnType<typeof personOf>; readonly dueAt: Temporal.Instant },
): Promise<void> {
  await planWork(ctx, {
    kind: 'credits.request_decided',
    key: about.requestId,
    queue: 'credits',
    dueAt: to.dueAt,
    scope: { companyId: companyOf(ctx), personId: to.personId },
    payload: about,
  })
}
