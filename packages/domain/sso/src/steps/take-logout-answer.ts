import { recordAudit } from '@kara/audit'
import { hashToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import type { ConnectionId, Ctx } from '@kara/kernel'
import { mustBeAtGateOfCompany } from '../access.ts'
import type { AnsweredLogout } from '../rules/logout/inspect-logout.ts'
import type { Refusal } from '../rules/refusal.ts'
import * as store from '../store/logouts.ts'

type Taken =
  | { readonly outcome: 'returned'; readonly host: string }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }

/** The answer counts once, for the question it names; one that says less than done is no confirmation. */
export async function takeLogoutAnswer(
  ctx: Ctx,
  connectionId: ConnectionId,
  answer: AnsweredLogout,
): Promise<Taken> {
  mustBeAtGateOfCompany(ctx)
  const stateHash = hashToken(answer.relayState ?? '')
  const row = await inTransaction(ctx, (ctx) => store.findAsked(ctx, stateHash))
  if (row?.connectionId !== connectionId) {
    return { outcome: 'refused', refusal: another('state_unknown', 'RelayState') }
  }
  if (row.requestId !== answer.inResponseTo) {
    return { outcome: 'refused', refusal: another('in_response_to', '@InResponseTo') }
  }
  await inTransaction(ctx, async (ctx) => {
    if (!answer.isDone || !(await store.markAnswered(ctx, row, true))) return
    await recordAudit(ctx, 'sso_logout.confirmed', { kind: 'sso_logout', id: row.id })
  })
  return { outcome: 'returned', host: row.host }
}

const another = (reason: Refusal['reason'], field: string): Refusal => ({
  reason,
  field,
  expected: 'our question',
  received: 'another one',
})
