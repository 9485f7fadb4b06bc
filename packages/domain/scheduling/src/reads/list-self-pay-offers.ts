import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { mayActAsClient } from '../access.ts'
import type { SelfPayOffer } from '../contracts.ts'
import * as store from '../store/self-pay-offers.ts'

/** The client's sessions that their former company pays no more, and that wait for an answer; soonest end first. */
export async function listSelfPayOffers(ctx: Ctx): Promise<SelfPayOffer[]> {
  mayActAsClient(ctx)
  const rows = await inTransaction(ctx, (ctx) => store.listOpenOffers(ctx))
  return rows.map(({ sessionId, answerBy }) => ({
    sessionId: sessionId as SessionId,
    answerBy: answerBy.toString(),
  }))
}
