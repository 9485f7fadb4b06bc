import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { confirmSession, readSession } from '@kara/identity'
import type { StartedSession } from '@kara/identity/contracts'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import { ConfirmWithPasskeyInput, type PasskeySite } from '../contracts.ts'
import { notSignedInHere, passkeyRefused } from '../errors.ts'
import { passkeyOf, readPasskeyAnswer } from '../gateway/passkeys.ts'
import { closeRecoveryOfShown } from '../steps/close-recovery.ts'
import * as store from '../store/passkeys.ts'

/** Opens what is private on this device, by one of the person's passkeys. An answer counts once. */
export async function confirmWithPasskey(
  ctx: Ctx,
  raw: ConfirmWithPasskeyInput,
  site: PasskeySite,
): Promise<StartedSession> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  const input = ConfirmWithPasskeyInput.parse(raw)
  const session = await readSession(ctx, input)
  if (session?.personId !== personId) throw notSignedInHere()
  return inTransaction(ctx, async (ctx) => {
    const challenge = await store.takeChallenge(ctx, session.sessionId, 'confirm')
    const claimed = passkeyOf(input.answer)
    const passkey = (await store.listPasskeys(ctx, personId)).find(({ id }) => id === claimed)
    if (!challenge || !passkey) throw passkeyRefused()
    const counter = await readPasskeyAnswer(site, challenge, passkey, input.answer)
    if (counter === null) throw passkeyRefused()
    await store.usePasskey(ctx, passkey.id, counter)
    await closeRecoveryOfShown(ctx, personId)
    await recordAudit(ctx, 'passkey.used', { kind: 'person', id: personId })
    return confirmSession(ctx, session, input)
  })
}
