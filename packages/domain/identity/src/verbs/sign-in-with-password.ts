import { recordAudit } from '@kara/audit'
import { normaliseEmail } from '@kara/companies'
import { hashPassword, isPasswordHashOutdated, verifyPassword } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { type CompanyId, type Ctx, invariant } from '@kara/kernel'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import { type PasswordSignIn, SignInWithPasswordInput } from '../contracts.ts'
import { credentialsWrong, emailInvalid, ssoRequired } from '../errors.ts'
import type { IdentityKeys } from '../rules/keys.ts'
import { normalisePassword } from '../rules/passwords.ts'
import * as store from '../store/persons.ts'
import { issueCode } from './issue-code.ts'
import { forgetTries, takeTries } from './take-tries.ts'

/** Whether a company insists on its own sign-in for a domain; known above this module, so it is passed in. */
export type SsoRequiredFor = (domain: string) => Promise<boolean>

/**
 * Checks an address and its password. What is refused does not depend on whether the address is known,
 * neither in words nor in time; whether a company's own sign-in is required is read from the domain.
 */
export async function signInWithPassword(
  ctx: Ctx,
  raw: SignInWithPasswordInput,
  keys: IdentityKeys,
  { ssoRequiredFor }: { readonly ssoRequiredFor: SsoRequiredFor },
): Promise<PasswordSignIn> {
  mustBeAtGate(ctx)
  // Hashing takes long: a connection must not wait for it.
  invariant(!ctx.transaction, 'a password is not checked inside a transaction')
  const input = SignInWithPasswordInput.parse(raw)
  const address = normaliseEmail(input.email)
  if (!address) throw emailInvalid()
  const { email, domain } = address
  if (await ssoRequiredFor(domain)) throw ssoRequired(domain)
  await takeTries(ctx, keys, { email, clientAddress: input.clientAddress })
  const account = await inTransaction(ctx, (ctx) => store.findCredential(ctx, email))
  const password = normalisePassword(input.password)
  const isRight = await verifyPassword(account?.hash ?? null, password)
  if (!account || !isRight) {
    await inTransaction(ctx, (ctx) =>
      recordAudit(account ? aboutPerson(ctx, account.personId) : ctx, 'sign_in.refused', {
        kind: 'person',
        id: account?.personId ?? 'unknown',
      }),
    )
    throw credentialsWrong()
  }
  await forgetTries(ctx, keys, email)
  const { personId, displayName, locale, hash } = account
  // Who is known by a hash of an earlier cost is known by one of today's from here on: only now is the password at hand.
  const renewed =
    hash && isPasswordHashOutdated(hash) ? { from: hash, to: await hashPassword(password) } : null
  return inTransaction(ctx, async (ctx) => {
    await recordAudit(aboutPerson(ctx, personId), 'password.accepted', { kind: 'person', id: personId })
    if (renewed) await store.replacePasswordHash(ctx, personId, renewed)
    if (account.isVerified) return { outcome: 'signed_in', personId }
    const companyId = (input.companyId ?? null) as CompanyId | null
    const to = { personId, displayName }
    const order = { email, purpose: 'verify', letter: 'verify', to, locale, companyId } as const
    return { outcome: 'verify_email', pending: await issueCode(ctx, keys, order) }
  })
}
