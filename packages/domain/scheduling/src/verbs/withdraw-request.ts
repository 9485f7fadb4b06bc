import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayActAsClient } from '../access.ts'
import { requestEnded, requestMissing } from '../errors.ts'
import { endRequest } from '../steps/end-request.ts'
import * as requests from '../store/requests.ts'

/**
 * The client takes the request back; the professional is told, and a time that was kept is free. Taking it
 * back twice changes nothing.
 *
 * @throws `scheduling.request_ended` when it was answered meanwhile
 */
export async function withdrawRequest(ctx: Ctx, id: Id<'session_request'>): Promise<void> {
  mayActAsClient(ctx)
  await inTransaction(ctx, async (ctx) => {
    const request = await requests.findRequest(ctx, id, true)
    if (!request) throw requestMissing()
    if (request.state === 'withdrawn') return
    if (request.endedAt) throw requestEnded()
    await endRequest(ctx, request, { state: 'withdrawn', change: 'withdrawn' })
  })
}
