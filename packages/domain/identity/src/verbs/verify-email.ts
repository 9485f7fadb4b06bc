import { recordAudit } from '@kara/audit'
import { inTransaction, isFailure } from '@kara/db'
import { type Ctx, invariant, type PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import { EnterCodeInput } from '../contracts.ts'
import { addressTaken, codeExpired } from '../errors.ts'
import { emailVerified } from '../events.ts'
import type { IdentityKeys } from '../rules/keys.ts'
import * as store from '../store/persons.ts'
import { takeCode } from './take-code.ts'

/** Proves an address by the code that was sent to it. The caller signs the person in. */
export async function verifyEmail(
  ctx: Ctx,
  raw: EnterCodeInput,
  keys: IdentityKeys,
): Promise<{ readonly personId: PersonId; readonly email: string }> {
  mustBeAtGate(ctx)
  invariant(!ctx.transaction, 'a code is not entered inside a transaction: wrong tries must count')
  const input = EnterCodeInput.parse(raw)
  const result = await inTransaction(ctx, async (ctx) => {
    const taken = await takeCode(ctx, keys, input, 'verify')
    if (!taken.isTaken) return taken
    const { emailNorm: email, payload } = taken.row
    const { personId } = payload
    // The code of "you have an account already" is told to nobody; were it guessed, it opens nothing.
    if (!personId || payload.letter !== 'verify') return { isTaken: false as const, refusal: codeExpired() }
    await store.verifyEmailOf(ctx, personId, email)
    await recordAudit(aboutPerson(ctx, personId), 'person_email.verified', { kind: 'person', id: personId })
    await publish(ctx, emailVerified(personId))
    return { isTaken: true as const, personId, email }
  }).catch((error: unknown) => {
    if (isFailure(error, 'unique_violation', 'person_email_one_account')) throw addressTaken()
    throw error
  })
  if (!result.isTaken) throw result.refusal
  return { personId: result.personId, email: result.email }
}
