import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayActAsProfessional } from '../access.ts'
import { requestMissing } from '../errors.ts'
import { recordTurnAudit } from '../steps/end-request.ts'
import * as requests from '../store/requests.ts'

/** The professional opened a request; the client sees that they did. False when it was seen before. */
export async function seeRequest(ctx: Ctx, id: Id<'session_request'>): Promise<boolean> {
  mayActAsProfessional(ctx)
  return inTransaction(ctx, async (ctx) => {
    const request = await requests.findRequest(ctx, id, true)
    if (!request) throw requestMissing()
    if (request.state !== 'waiting') return false
    await requests.changeRequest(ctx, id, { state: 'seen' })
    await recordTurnAudit(ctx, request, 'seen', null)
    return true
  })
}
