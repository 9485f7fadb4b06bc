import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type IdentityKeys, requestSignInCode, signInWithPassword } from '@kara/identity'
import { type Ctx, inScope, isCodedError, type PersonId } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { RequestBreakGlassInput } from '../contracts.ts'
import { breakGlassRefused } from '../errors.ts'
import { findShutCompany } from '../steps/find-shut-company.ts'

const noCompanyInsists = { ssoRequiredFor: async () => false }

/**
 * An owner asks for the way past the company's own sign-in, while that is out of order: by the password, after which
 * a code goes to the address. Everybody else, a wrong password and an unknown address get one and the same answer.
 */
export async function requestBreakGlass(
  ctx: Ctx,
  raw: RequestBreakGlassInput,
  keys: IdentityKeys,
): Promise<{ readonly codeId: string }> {
  mustBeAtGate(ctx)
  const input = RequestBreakGlassInput.parse(raw)
  const personId = await findByPassword(ctx, input, keys)
  const shut = personId && (await findShutCompany(ctx, personId))
  if (!shut) throw breakGlassRefused()
  const { email, locale, clientAddress } = input
  const wish = { email, purpose: 'break_glass', locale, clientAddress } as const
  const { codeId } = await requestSignInCode(ctx, wish, keys, noCompanyInsists)
  const gate = inScope(ctx, { role: 'gate', companyId: shut.companyId })
  await inTransaction(gate, (ctx) =>
    recordAudit(ctx, 'break_glass.requested', { kind: 'sso_connection', id: shut.connectionId }),
  )
  return { codeId }
}

async function findByPassword(
  ctx: Ctx,
  { email, password, clientAddress }: ReturnType<typeof RequestBreakGlassInput.parse>,
  keys: IdentityKeys,
): Promise<PersonId | null> {
  try {
    const input = { email, password, clientAddress }
    const done = await signInWithPassword(ctx, input, keys, noCompanyInsists)
    return done.outcome === 'signed_in' ? done.personId : null
  } catch (error) {
    if (isCodedError(error) && error.code === 'identity.credentials_wrong') return null
    throw error
  }
}
