import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { getPrimaryAddress, type IdentityKeys, requestSignInCode, type SsoRequiredFor } from '@kara/identity'
import { type Ctx, inScope, isCodedError } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { SendEidMoveCodeInput } from '../contracts.ts'
import { moveThroughCompany } from '../errors.ts'
import { getOpenMove } from '../reads/get-eid-move.ts'

/**
 * Sends a code to the other account, whose electronic ID was shown: to its own address first, which is told to
 * nobody here. An account that only a company's sign-in opens gets none.
 */
export async function sendEidMoveCode(
  ctx: Ctx,
  raw: SendEidMoveCodeInput,
  keys: IdentityKeys,
  { ssoRequiredFor }: { readonly ssoRequiredFor: SsoRequiredFor },
): Promise<{ readonly codeId: string }> {
  mustBeAtGate(ctx)
  const input = SendEidMoveCodeInput.parse(raw)
  const move = await getOpenMove(ctx, input)
  const owner = inScope(ctx, { role: 'gate', personId: move.ownerId })
  const { email, locale } = await getPrimaryAddress(owner)
  try {
    const wish = { email, locale, clientAddress: input.clientAddress }
    const { codeId } = await requestSignInCode(owner, wish, keys, { ssoRequiredFor })
    const asPerson = inScope(ctx, { role: 'gate', personId: move.personId })
    await inTransaction(asPerson, (ctx) =>
      recordAudit(ctx, 'eid_move.code_requested', { kind: 'eid_move', id: move.id }),
    )
    return { codeId }
  } catch (error) {
    if (isCodedError(error) && error.code === 'identity.sso_required') throw moveThroughCompany()
    throw error
  }
}
