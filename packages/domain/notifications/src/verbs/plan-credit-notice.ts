import { inTransaction } from '@kara/db'
import { findHub } from '@kara/hubs'
import { defaultSessionRules } from '@kara/hubs/contracts'
import { getPerson } from '@kara/identity'
import type { CompanyId, Ctx, PersonId, SessionId } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { CreditChange } from '../contracts.ts'
import { afterQuietHours, noonOf } from '../rules/moments.ts'
import type { CreditDue, CreditRequestAnswered } from '../rules/payloads.ts'

export interface MovedCredits {
  readonly companyId: CompanyId
  readonly personId: PersonId
  readonly amountHalves: number
  readonly periodStart: string
  readonly sessionId?: SessionId
  readonly reason?: string
  /** Which of a person's credits, where the period alone does not say it. */
  readonly lot?: string
  /** How many days before their end it is. */
  readonly days?: number
  /** Their end, where it is not that of their period: an ISO 8601 instant. */
  readonly usableUntil?: string | null
}

/** What the letter about a cancelled or missed session says already. */
const toldWithSession: ReadonlySet<string | undefined> = new Set([
  'cancelled',
  'late_cancelled',
  'client_no_show',
  'professional_no_show',
  'failed',
  'appeal_accepted',
  'sponsor_left',
])

/**
 * Plans the letter about a movement of credits, one for each cause. A cancellation has a letter that says
 * what it did to the credits. The letter can wait: until a booking that claimed them cannot be undone any
 * more, and until the person is awake.
 */
export async function planCreditNotice(ctx: Ctx, change: CreditChange, moved: MovedCredits): Promise<void> {
  mayNotify(ctx)
  const { companyId, personId, amountHalves, periodStart, sessionId = null, reason, lot, days } = moved
  if (toldWithSession.has(reason)) return
  const ofPeriod = [companyId, personId, periodStart, lot, days].filter((part) => part !== undefined)
  await planLetter(ctx, {
    companyId,
    personId,
    amountHalves,
    change,
    sessionId,
    cause: sessionId ?? ofPeriod.join('|'),
    balanceAt: lot ? ctx.clock.now().toString() : noonOf(periodStart).toString(),
    endsAt: moved.usableUntil ?? null,
  })
}

/** Plans the letter with what the company answered to who asked for more. */
export async function planRequestAnswer(
  ctx: Ctx,
  { companyId, personId, amountHalves, requestId, answer }: z.output<typeof CreditRequestAnswered>,
): Promise<void> {
  mayNotify(ctx)
  await planLetter(ctx, {
    companyId,
    personId,
    amountHalves,
    change: answer,
    sessionId: null,
    cause: requestId,
    balanceAt: ctx.clock.now().toString(),
    endsAt: null,
  })
}

async function planLetter(ctx: Ctx, about: z.output<typeof CreditDue>): Promise<void> {
  const { companyId, personId, change, cause } = about
  await inTransaction(ctx, async (ctx) => {
    const { timeZone } = await getPerson(ctx)
    const soonest = ctx.clock.now().add({ minutes: change === 'claimed' ? await readUndoMinutes(ctx) : 0 })
    await planWork(ctx, {
      kind: 'notice.credit_update',
      key: `${change}|${cause}`,
      queue: 'notices',
      dueAt: afterQuietHours(soonest, timeZone),
      scope: { companyId, personId },
      payload: about,
    })
  })
}

/** The booking that made the claim can be taken back for so long, and with it the claim. */
async function readUndoMinutes(ctx: Ctx): Promise<number> {
  const { undoMinutes } = (await findHub(ctx))?.rules ?? defaultSessionRules
  return undoMinutes
}
