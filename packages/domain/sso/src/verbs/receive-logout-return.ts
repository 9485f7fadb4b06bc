import { recordAudit } from '@kara/audit'
import { hashToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { type Ctx, inScope } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { type ReceivedLogout, ReceiveLogoutReturnInput } from '../contracts.ts'
import { findConnection } from '../store/connections.ts'
import * as store from '../store/logouts.ts'

/**
 * A browser comes back from an OpenID provider that signed it out. Only the state that we gave leads to a question of
 * ours; it counts once.
 */
export async function receiveLogoutReturn(ctx: Ctx, raw: ReceiveLogoutReturnInput): Promise<ReceivedLogout> {
  mustBeAtGate(ctx)
  const stateHash = hashToken(ReceiveLogoutReturnInput.parse(raw).state)
  const companyId = await inTransaction(ctx, (ctx) => store.findCompanyOfLogout(ctx, stateHash))
  if (!companyId) return { outcome: 'refused' }
  return inTransaction(inScope(ctx, { role: 'gate', companyId }), async (ctx) => {
    const row = await store.findAsked(ctx, stateHash)
    const connection = row && (await findConnection(ctx, row.connectionId))
    if (!row || connection?.protocol !== 'oidc') return { outcome: 'refused' }
    if (await store.markAnswered(ctx, row, true)) {
      await recordAudit(ctx, 'sso_logout.confirmed', { kind: 'sso_logout', id: row.id })
    }
    return { outcome: 'returned', host: row.host }
  })
}
