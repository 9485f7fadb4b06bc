import { recordAudit } from '@kara/audit'
import { inTransaction, isFailure } from '@kara/db'
import { changeProtection, confirmSession, getSureSession } from '@kara/identity'
import type { StartedSession } from '@kara/identity/contracts'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import { AddPasskeyInput, limits, type PasskeySite } from '../contracts.ts'
import { passkeyKnown, passkeyRefused, tooManyPasskeys } from '../errors.ts'
import { passkeyAdded } from '../events.ts'
import { readNewPasskey } from '../gateway/passkeys.ts'
import * as store from '../store/passkeys.ts'

/**
 * Protects the account by a passkey, which no employer can reset. The first one shuts what is private on
 * every other device until it is shown there; this session goes on under a new token.
 */
export async function addPasskey(ctx: Ctx, raw: AddPasskeyInput, site: PasskeySite): Promise<StartedSession> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  const input = AddPasskeyInput.parse(raw)
  const session = await getSureSession(ctx, input)
  return inTransaction(ctx, async (ctx) => {
    const challenge = await store.takeChallenge(ctx, session.sessionId, 'add')
    const made = challenge && (await readNewPasskey(site, challenge, input.answer))
    if (!made) throw passkeyRefused()
    await changeProtection(ctx, session.sessionId, async (ctx) => {
      const { passkeys } = await store.countFactors(ctx, personId)
      if (passkeys >= limits.passkeysMax) throw tooManyPasskeys()
      const { publicKey, transports, ...key } = made
      await store.insertPasskey(ctx, {
        ...key,
        personId,
        publicKey: Buffer.from(publicKey),
        transports: [...transports],
        label: input.label,
      })
      return true
    })
    await recordAudit(ctx, 'passkey.added', { kind: 'person', id: personId })
    await publish(ctx, passkeyAdded(personId))
    return confirmSession(ctx, session, input)
  }).catch((error: unknown) => {
    if (isFailure(error, 'unique_violation')) throw passkeyKnown()
    throw error
  })
}
