import { recordAudit } from '@kara/audit'
import { hashPassword } from '@kara/crypto'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, invariant, type PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import { ResetPasswordInput } from '../contracts.ts'
import { codeExpired, passwordWeak, personMissing, ssoRequired } from '../errors.ts'
import { passwordSet } from '../events.ts'
import { endLogins } from '../gateway.ts'
import type { IdentityKeys } from '../rules/keys.ts'
import { normalisePassword, weaknessOf } from '../rules/passwords.ts'
import * as store from '../store/persons.ts'
import type { SsoRequiredFor } from './sign-in-with-password.ts'
import { takeCode } from './take-code.ts'

/**
 * Sets another password by the code that was sent to a proven address. Every session ends: whoever was in
 * by the old password is out. A password that is refused leaves the code as it was.
 */
export async function resetPassword(
  ctx: Ctx,
  raw: ResetPasswordInput,
  keys: IdentityKeys,
  { ssoRequiredFor }: { readonly ssoRequiredFor: SsoRequiredFor },
): Promise<{ readonly personId: PersonId }> {
  mustBeAtGate(ctx)
  // Hashing takes long: a connection must not wait for it. And a wrong try must count whatever follows.
  invariant(!ctx.transaction, 'a password is not reset inside a transaction')
  const input = ResetPasswordInput.parse(raw)
  const hash = await hashPassword(normalisePassword(input.password))
  const result = await inTransaction(ctx, async (ctx) => {
    const taken = await takeCode(ctx, keys, input, 'reset')
    if (!taken.isTaken) return taken
    const { personId } = taken.row.payload
    const domain = taken.row.emailNorm.split('@')[1] ?? ''
    if (!personId) return { isTaken: false as const, refusal: codeExpired() }
    await assertStrong(ctx, personId, input.password)
    await store.upsertPassword(ctx, personId, hash)
    await endLogins(ctx, personId)
    await recordAudit(aboutPerson(ctx, personId), 'password.set', { kind: 'person', id: personId })
    await publish(ctx, passwordSet(personId))
    return { isTaken: true as const, personId, domain }
  })
  if (!result.isTaken) throw result.refusal
  // The company may have decided on its own sign-in since the code was sent; the password then opens nothing.
  if (await ssoRequiredFor(result.domain)) throw ssoRequired(result.domain)
  return { personId: result.personId }
}

/** @throws when the password is easy to guess for somebody who knows the person. */
export async function assertStrong(ctx: TxCtx, personId: PersonId, password: string): Promise<void> {
  const person = await store.lockPerson(ctx, personId)
  if (!person) throw personMissing()
  for (const { email } of await store.listEmails(ctx, personId)) {
    const weakness = weaknessOf(password, { email, displayName: person.displayName })
    if (weakness) throw passwordWeak(weakness)
  }
}
