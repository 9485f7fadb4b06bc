import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { conversationLimits } from '@kara/support/contracts'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { SignInResolved } from '../rules/payloads.ts'
import type { SupportAnswer, SupportQuestion } from '../rules/support-payloads.ts'
import { planForStaff } from '../steps/plan-for-staff.ts'

/** Plans the letter to who asked for help with a sign-in, for now. Their address stays sealed until it is written. */
export async function planSignInAgain(ctx: Ctx, resolved: z.output<typeof SignInResolved>): Promise<void> {
  mayNotify(ctx)
  const { companyId, helpRequestId } = resolved
  await inTransaction(ctx, (ctx) =>
    planWork(ctx, {
      kind: 'notice.sign_in_again',
      key: helpRequestId,
      queue: 'notices',
      dueAt: ctx.clock.now(),
      scope: { companyId },
      payload: { ...resolved },
    }),
  )
}

/**
 * Plans the letter to who asked support and may be gone. It waits, as who reads along sees the answer by then; all
 * answers after what was seen last are one letter.
 */
export async function planSupportAnswer(ctx: Ctx, answer: z.output<typeof SupportAnswer>): Promise<void> {
  mayNotify(ctx)
  const { conversationId, personId, seenUpTo } = answer
  await inTransaction(ctx, (ctx) =>
    planWork(ctx, {
      kind: 'notice.support_answer',
      key: `${conversationId}|${seenUpTo}`,
      queue: 'notices',
      dueAt: ctx.clock.now().add({ minutes: conversationLimits.letterWaitsMinutes }),
      scope: personId ? { personId } : {},
      payload: { ...answer },
    }),
  )
}

/** Plans the letters to the operator's support about somebody who waits, for when they have waited some minutes. */
export async function planSupportWaiting(
  ctx: Ctx,
  question: z.output<typeof SupportQuestion>,
): Promise<void> {
  mayNotify(ctx)
  await planForStaff(ctx, {
    kind: 'notice.support_waiting',
    key: `${question.conversationId}|${question.since}`,
    dueAt: ctx.clock.now().add({ minutes: conversationLimits.staffHearsMinutes }),
    scope: {},
    payload: question,
  })
}
