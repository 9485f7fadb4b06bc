import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { changeProtection, getSureSession } from '@kara/identity'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import { RemovePasskeyInput } from '../contracts.ts'
import { noPasskey } from '../errors.ts'
import { passkeyRemoved } from '../events.ts'
import * as store from '../store/passkeys.ts'

/** Takes a passkey off the account, in a session that has just shown one. */
export async function removePasskey(ctx: Ctx, raw: RemovePasskeyInput): Promise<void> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  const input = RemovePasskeyInput.parse(raw)
  const { sessionId } = await getSureSession(ctx, input)
  await inTransaction(ctx, async (ctx) => {
    await changeProtection(ctx, sessionId, async (ctx) => {
      if (!(await store.deletePasskey(ctx, personId, input.passkeyId))) throw noPasskey()
      const { passkeys, hasElectronicId } = await store.countFactors(ctx, personId)
      return passkeys > 0 || hasElectronicId
    })
    await recordAudit(ctx, 'passkey.removed', { kind: 'person', id: personId })
    await publish(ctx, passkeyRemoved(personId))
  })
}
