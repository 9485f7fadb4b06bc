import { inTransaction } from '@kara/db'
import { readSession } from '@kara/identity'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import { AskInput, type PasskeySite } from '../contracts.ts'
import { noPasskey, notSignedInHere } from '../errors.ts'
import { askForPasskey, type PasskeyAsking } from '../gateway/passkeys.ts'
import * as store from '../store/passkeys.ts'

/** The question that one of the person's passkeys answers. */
export async function beginConfirmation(ctx: Ctx, raw: AskInput, site: PasskeySite): Promise<PasskeyAsking> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  const session = await readSession(ctx, AskInput.parse(raw))
  if (session?.personId !== personId) throw notSignedInHere()
  return inTransaction(ctx, async (ctx) => {
    const known = await store.listPasskeys(ctx, personId)
    if (known.length === 0) throw noPasskey()
    const asking = await askForPasskey(site, known)
    const { sessionId } = session
    await store.insertChallenge(ctx, { personId, sessionId, purpose: 'confirm', challenge: asking.challenge })
    return asking
  })
}
