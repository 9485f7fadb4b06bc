import { inTransaction } from '@kara/db'
import { getPerson, getSureSession } from '@kara/identity'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import { AskInput, limits, type PasskeySite } from '../contracts.ts'
import { tooManyPasskeys } from '../errors.ts'
import { askForNewPasskey, type PasskeyMaking } from '../gateway/passkeys.ts'
import * as store from '../store/passkeys.ts'

/** The question that the browser turns into a new passkey; asked in a session that has just proven itself. */
export async function beginPasskey(ctx: Ctx, raw: AskInput, site: PasskeySite): Promise<PasskeyMaking> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  const { sessionId } = await getSureSession(ctx, AskInput.parse(raw))
  return inTransaction(ctx, async (ctx) => {
    const { id, displayName, emails } = await getPerson(ctx)
    const known = await store.listPasskeys(ctx, personId)
    if (known.length >= limits.passkeysMax) throw tooManyPasskeys()
    // By this the browser's own list of keys names the account.
    const name = emails.find(({ isVerified }) => isVerified)?.email ?? displayName
    const making = await askForNewPasskey(site, { id, displayName, name }, known)
    await store.insertChallenge(ctx, { personId, sessionId, purpose: 'add', challenge: making.challenge })
    return making
  })
}
