import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mustBeAtGateOfCompany } from '../access.ts'
import { limits } from '../contracts.ts'
import * as store from '../store/connections.ts'
import { needsCompanySignIn } from './needs-company-sign-in.ts'

/**
 * Whether the scope's person still has to come through the company's own sign-in for what they asked for at `since`:
 * it was not required yet then. What was asked later was asked through it.
 */
export async function needsCompanySignInSince(ctx: Ctx, since: Temporal.Instant): Promise<boolean> {
  mustBeAtGateOfCompany(ctx)
  const live = await inTransaction(ctx, (ctx) => store.listLiveConnections(ctx, limits.liveConnectionsMax))
  const required = live.filter(({ state }) => state === 'required')
  if (required.some(({ stateChangedAt }) => Temporal.Instant.compare(stateChangedAt, since) <= 0))
    return false
  return required.length > 0 && needsCompanySignIn(ctx)
}
