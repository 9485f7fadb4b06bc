import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import { limits, type PasskeySite, ReadSessionInput } from '../contracts.ts'
import { personMissing, tooManyPasskeys } from '../errors.ts'
import { askForNewPasskey, type PasskeyMaking } from '../gateway/passkeys.ts'
import { getSureSession } from '../reads/get-sure-session.ts'
import { primaryOf } from '../rules/addresses.ts'
import * as store from '../store/passkeys.ts'
import { findPerson, listEmails } from '../store/persons.ts'

/** The question that the browser turns into a new passkey; asked in a session that has just proven itself. */
export async function beginPasskey(
  ctx: Ctx,
  raw: ReadSessionInput,
  site: PasskeySite,
): Promise<PasskeyMaking> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  const { sessionId } = await getSureSession(ctx, ReadSessionInput.parse(raw))
  return inTransaction(ctx, async (ctx) => {
    const [person, emails, known] = [
      await findPerson(ctx, personId),
      await listEmails(ctx, personId),
      await store.listPasskeys(ctx, personId),
    ]
    if (!person) throw personMissing()
    if (known.length >= limits.passkeysMax) throw tooManyPasskeys()
    const name = primaryOf(emails)?.email ?? person.displayName
    const making = await askForNewPasskey(site, { ...person, name }, known)
    await store.insertChallenge(ctx, { personId, sessionId, purpose: 'add', challenge: making.challenge })
    return making
  })
}
