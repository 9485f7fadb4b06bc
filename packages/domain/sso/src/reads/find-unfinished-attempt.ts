import { hashToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGateOfCompany } from '../access.ts'
import { BrowserInput, type OwnAttempt } from '../contracts.ts'
import { findUnfinished } from '../store/attempts.ts'
import { toOwnAttempt } from './find-own-attempt.ts'

/** The newest attempt of this browser, when it left for the identity provider and did not come back. */
export async function findUnfinishedAttempt(ctx: Ctx, raw: BrowserInput): Promise<OwnAttempt | null> {
  mustBeAtGateOfCompany(ctx)
  const { browserToken } = BrowserInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const row = await findUnfinished(ctx, hashToken(browserToken))
    return row && row.step !== 'started' ? toOwnAttempt(ctx, row) : null
  })
}
