import { recordAudit } from '@kara/audit'
import { inTransaction, isFailure } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import { AddPasskeyInput, limits, type PasskeySite, type StartedSession } from '../contracts.ts'
import { passkeyKnown, passkeyRefused, tooManyPasskeys } from '../errors.ts'
import { passkeyAdded } from '../events.ts'
import { readNewPasskey } from '../gateway/passkeys.ts'
import { getSureSession } from '../reads/get-sure-session.ts'
import { forgetConfirmations } from '../store/devices.ts'
import * as store from '../store/passkeys.ts'
import { lockPerson } from '../store/persons.ts'
import { confirmSession } from './confirm-session.ts'

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
    await lockPerson(ctx, personId)
    const challenge = await store.takeChallenge(ctx, session.sessionId, 'add')
    const made = challenge && (await readNewPasskey(site, challenge, input.answer))
    if (!made) throw passkeyRefused()
    const { passkeys, hasElectronicId } = await store.findFactors(ctx, personId)
    if (passkeys >= limits.passkeysMax) throw tooManyPasskeys()
    await store.insertPasskey(ctx, {
      id: made.id,
      personId,
      publicKey: Buffer.from(made.publicKey),
      counter: made.counter,
      transports: [...made.transports],
      label: input.label,
      isSynced: made.isSynced,
    })
    if (passkeys === 0 && !hasElectronicId) await forgetConfirmations(ctx, personId, session.sessionId)
    await recordAudit(ctx, 'passkey.added', { kind: 'person', id: personId })
    await publish(ctx, passkeyAdded(personId))
    return confirmSession(ctx, session, input)
  }).catch((error: unknown) => {
    if (isFailure(error, 'unique_violation')) throw passkeyKnown()
    throw error
  })
}
