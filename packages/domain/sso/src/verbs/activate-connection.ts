import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type ConnectionId, type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayManageSso } from '../access.ts'
import { ActivateConnectionInput, type SsoConnection } from '../contracts.ts'
import { connectionMissing, notTested, stateChanged, testersMissing } from '../errors.ts'
import { connectionStateChanged } from '../events.ts'
import { toConnection } from '../reads/list-connections.ts'
import { maySwitch } from '../rules/connection-states.ts'
import * as store from '../store/connections.ts'
import { findTestProof } from '../store/test-proofs.ts'

/**
 * Switches a connection: offered beside the password, required instead of it, or off. Nothing is switched on
 * that was not tested, nothing required that two people did not test, and never by IT with a set-up link. Switching
 * to the state it has already changes nothing.
 */
export async function activateConnection(ctx: Ctx, raw: ActivateConnectionInput): Promise<SsoConnection> {
  mayManageSso(ctx)
  const input = ActivateConnectionInput.parse(raw)
  const id = input.connectionId as ConnectionId
  return inTransaction(ctx, async (ctx) => {
    const before = await store.findConnection(ctx, id)
    if (!before) throw connectionMissing()
    if (before.state === input.to) return toConnection(before, ctx.clock.now())
    if (!maySwitch(before.state, input.to, before.testedAt !== null)) {
      throw before.testedAt === null ? notTested() : stateChanged()
    }
    if (input.to === 'required' && !(await findTestProof(ctx, id)).isEnough) throw testersMissing()
    if (!(await store.switchState(ctx, before, input.to))) throw stateChanged()
    await recordAudit(ctx, 'sso_connection.switched', {
      kind: 'sso_connection',
      id,
      detail: { from: before.state, to: input.to },
    })
    await publish(ctx, connectionStateChanged(companyOf(ctx), id, input.to))
    const row = await store.findConnection(ctx, id)
    if (!row) throw connectionMissing()
    return toConnection(row, ctx.clock.now())
  })
}
