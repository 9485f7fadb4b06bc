import { inTransaction } from '@kara/db'
import type { CompanyId, Ctx, Id } from '@kara/kernel'
import { mayActAsProfessional, mayWork } from '../access.ts'
import { DeclineRequestInput, limits } from '../contracts.ts'
import { endRequest, lockOpen } from '../steps/end-request.ts'
import * as requests from '../store/requests.ts'

/**
 * The professional declines, with a reason that the client reads, and names colleagues where they know
 * some. Whom the client is shown in the end is read from who is listed then.
 *
 * @throws `scheduling.request_ended`
 */
export async function declineRequest(ctx: Ctx, raw: DeclineRequestInput): Promise<void> {
  mayActAsProfessional(ctx)
  const { requestId, reason, referred } = DeclineRequestInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    const request = await lockOpen(ctx, requestId as Id<'session_request'>)
    const others = [...new Set(referred)].filter((id) => id !== request.professionalId)
    await endRequest(ctx, request, {
      state: 'declined',
      change: 'declined',
      reason,
      set: { referred: others.slice(0, limits.referralsMax) as never },
    })
  })
}

/** The professional takes no new clients in a hub any more: who still waits there is led to others. */
export async function redirectRequests(ctx: Ctx, companyId: CompanyId): Promise<number> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const waiting = await requests.lockOpenAtCompany(ctx, companyId)
    for (const request of waiting) {
      await endRequest(ctx, request, { state: 'declined', change: 'declined', reason: 'left_hub' })
    }
    return waiting.length
  })
}
