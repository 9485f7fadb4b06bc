import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
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
 * How long a changed provider opens the accounts of the former one by address and name. Longer than a summer and a
 * winter holiday; afterwards an address is more likely to be somebody else's, and the company can say so anew.
 */
const replacesDays = 90

/**
 * Switches a connection: offered beside the password, required instead of it, or off. Nothing is switched on
 * that was not tested, nothing required that two people did not test, and never by IT with a set-up link. Switching
 * to the state it has already changes nothing but in whose place it is.
 */
export async function activateConnection(ctx: Ctx, raw: ActivateConnectionInput): Promise<SsoConnection> {
  mayManageSso(ctx)
  const input = ActivateConnectionInput.parse(raw)
  const id = input.connectionId as ConnectionId
  return inTransaction(ctx, async (ctx) => {
    const before = await store.findConnection(ctx, id)
    if (!before) throw connectionMissing()
    if (input.replaces) await putInPlace(ctx, before, input.replaces)
    if (before.state === input.to) return asItIs(ctx, id)
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
    return asItIs(ctx, id)
  })
}

/** From now on it opens the accounts that the other one opened, for people of the same address and name. */
async function putInPlace(ctx: TxCtx, before: store.ConnectionRow, of: string): Promise<void> {
  const { id } = before
  const replacedConnectionId = of === 'none' ? null : (of as ConnectionId)
  if (!replacedConnectionId && !before.replacedConnectionId) return
  if (
    replacedConnectionId === id ||
    (replacedConnectionId && !(await store.findConnection(ctx, replacedConnectionId)))
  ) {
    throw connectionMissing()
  }
  const replacedUntil = replacedConnectionId ? ctx.clock.now().add({ hours: replacesDays * 24 }) : null
  await store.putInPlaceOf(ctx, id, { replacedConnectionId, replacedUntil })
  await recordAudit(ctx, 'sso_connection.put_in_place', {
    kind: 'sso_connection',
    id,
    detail: { of: replacedConnectionId },
  })
}

async function asItIs(ctx: TxCtx, id: ConnectionId): Promise<SsoConnection> {
  const row = await store.findConnection(ctx, id)
  if (!row) throw connectionMissing()
  return toConnection(row, ctx.clock.now())
}
