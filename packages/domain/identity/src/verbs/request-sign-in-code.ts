import { recordAudit } from '@kara/audit'
import { normaliseEmail } from '@kara/companies'
import { inTransaction } from '@kara/db'
import type { CompanyId, Ctx } from '@kara/kernel'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import { type PendingCode, RequestSignInCodeInput } from '../contracts.ts'
import { emailInvalid, ssoRequired } from '../errors.ts'
import type { IdentityKeys } from '../rules/keys.ts'
import * as store from '../store/persons.ts'
import { issueCode } from './issue-code.ts'
import type { SsoRequiredFor } from './sign-in-with-password.ts'
import { takeTries } from './take-tries.ts'

/** Sends a code to sign in with. An unknown address gets the same answer and no letter. */
export async function requestSignInCode(
  ctx: Ctx,
  raw: RequestSignInCodeInput,
  keys: IdentityKeys,
  { ssoRequiredFor }: { readonly ssoRequiredFor: SsoRequiredFor },
): Promise<PendingCode> {
  mustBeAtGate(ctx)
  const input = RequestSignInCodeInput.parse(raw)
  const address = normaliseEmail(input.email)
  if (!address) throw emailInvalid()
  if (await ssoRequiredFor(address.domain)) throw ssoRequired(address.domain)
  await takeTries(ctx, keys, { clientAddress: input.clientAddress })
  const { email } = address
  return inTransaction(ctx, async (ctx) => {
    const person = await store.findVerifiedPerson(ctx, email)
    const to = person ? { personId: person.id, displayName: person.displayName } : null
    const pending = await issueCode(ctx, keys, {
      email,
      purpose: input.purpose,
      letter: 'sign_in',
      to,
      locale: person ? person.locale : input.locale,
      companyId: (input.companyId ?? null) as CompanyId | null,
    })
    const about = to ? aboutPerson(ctx, to.personId) : ctx
    await recordAudit(about, 'email_code.requested', { kind: 'email_code', id: pending.codeId })
    return pending
  })
}
