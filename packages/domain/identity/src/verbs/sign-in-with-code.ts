import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, invariant, type PersonId } from '@kara/kernel'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import { SignInWithCodeInput } from '../contracts.ts'
import { codeExpired, ssoRequired } from '../errors.ts'
import type { IdentityKeys } from '../rules/keys.ts'
import type { SsoRequiredFor } from './sign-in-with-password.ts'
import { takeCode } from './take-code.ts'

/** Signs in by a code that was sent to a proven address. The caller starts the session. */
export async function signInWithCode(
  ctx: Ctx,
  raw: SignInWithCodeInput,
  keys: IdentityKeys,
  { ssoRequiredFor }: { readonly ssoRequiredFor: SsoRequiredFor },
): Promise<{ readonly personId: PersonId }> {
  mustBeAtGate(ctx)
  invariant(!ctx.transaction, 'a code is not entered inside a transaction: wrong tries must count')
  const input = SignInWithCodeInput.parse(raw)
  const result = await inTransaction(ctx, async (ctx) => {
    const taken = await takeCode(ctx, keys, input, input.purpose)
    if (!taken.isTaken) return taken
    const { personId } = taken.row.payload
    if (!personId) return { isTaken: false as const, refusal: codeExpired() }
    await recordAudit(aboutPerson(ctx, personId), 'email_code.consumed', { kind: 'person', id: personId })
    return { isTaken: true as const, personId, domain: taken.row.emailNorm.split('@')[1] ?? '' }
  })
  if (!result.isTaken) throw result.refusal
  // The company may have decided on its own sign-in since the code was sent.
  if (await ssoRequiredFor(result.domain)) throw ssoRequired(result.domain)
  return { personId: result.personId }
}
