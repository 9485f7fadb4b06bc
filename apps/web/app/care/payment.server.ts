import { findBalance, findPolicy } from '@kara/credits'
import type { Ctx } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import type { HeldTime } from './held-time.server.ts'

export type Payment =
  | { readonly by: 'credits'; readonly leftAfterHalves: number; readonly lastDay: string }
  /** `why`: the company has no policy, or the client's credits of that period do not reach. */
  | { readonly by: 'self_pay'; readonly why: 'no_policy' | 'not_enough'; readonly availableHalves: number }

/** How a session would be paid: by the credits of the period in which it takes place, when they reach. */
export async function planPayment(ctx: Ctx, { hold, service }: HeldTime): Promise<Payment> {
  const policy = await findPolicy(ctx)
  const balance = policy && (await findBalance(ctx, Temporal.Instant.from(hold.startsAt)))
  if (!balance) return { by: 'self_pay', why: 'no_policy', availableHalves: 0 }
  const leftAfterHalves = balance.availableHalves - service.costHalves
  if (leftAfterHalves < 0) {
    return { by: 'self_pay', why: 'not_enough', availableHalves: balance.availableHalves }
  }
  const lastDay = Temporal.PlainDate.from(balance.periodEnd).subtract({ days: 1 }).toString()
  return { by: 'credits', leftAfterHalves, lastDay }
}
