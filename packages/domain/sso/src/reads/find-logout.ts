import { hashToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { type Ctx, inScope } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { LogoutInput, type LogoutOffer } from '../contracts.ts'
import { findCompanyOfLogout, findOffered } from '../store/logouts.ts'

/** What this browser may still do after it signed out on this host, or has done; null when there is nothing. */
export async function findLogout(ctx: Ctx, raw: LogoutInput): Promise<LogoutOffer | null> {
  mustBeAtGate(ctx)
  const { host, browserToken } = LogoutInput.parse(raw)
  const browserHash = hashToken(browserToken)
  const companyId = await inTransaction(ctx, (ctx) => findCompanyOfLogout(ctx, browserHash))
  if (!companyId) return null
  const atGate = inScope(ctx, { role: 'gate', companyId })
  const row = await inTransaction(atGate, (ctx) => findOffered(ctx, { browserHash, host }))
  return row && { state: row.isConfirmed ? 'confirmed' : row.askedAt ? 'asked' : 'offered' }
}
