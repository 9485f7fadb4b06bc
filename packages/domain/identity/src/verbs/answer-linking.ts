import { recordAudit } from '@kara/audit'
import { inTransaction, isFailure, type TxCtx } from '@kara/db'
import { type CodedError, type Ctx, inScope, invariant, type PersonId } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { type AnsweredLinking, AnswerLinkingInput } from '../contracts.ts'
import { codeExpired, linkConflict, linkingOver, notYourAccount } from '../errors.ts'
import { getSureSession } from '../reads/get-sure-session.ts'
import type { IdentityKeys } from '../rules/keys.ts'
import { type Joining, joinAccount } from '../steps/join-account.ts'
import * as linkings from '../store/linkings.ts'
import { findOrLinkIdentity, type IsPrivileged } from './find-or-link-identity.ts'
import { takeCode } from './take-code.ts'

type Input = ReturnType<typeof AnswerLinkingInput.parse>

/**
 * The person's word on which account their company's sign-in opens. Joined is the account that is signed in here,
 * once it has just proven itself; or the one that was begun with the address, by a code sent there, and then without
 * the password that whoever began it chose. Everything else the address decides, as without a question.
 */
export async function answerLinking(
  ctx: Ctx,
  raw: AnswerLinkingInput,
  keys: IdentityKeys,
  { isPrivileged }: { readonly isPrivileged?: IsPrivileged } = {},
): Promise<AnsweredLinking> {
  mustBeAtGate(ctx)
  invariant(!ctx.transaction, 'a wrong code must count, and an identity is not linked inside a transaction')
  const input = AnswerLinkingInput.parse(raw)
  const asked = await inTransaction(ctx, (ctx) => linkings.findOpenLinking(ctx, wanted(input)))
  if (!asked) throw linkingOver()
  const gate = inScope(ctx, { role: 'gate', companyId: asked.companyId })
  const { companyId, attemptId, emailNorm: email, returnPath } = asked
  const facts = { companyId, attemptId, email, returnPath }
  if (input.answer === 'join' && asked.personId) {
    const personId = await join(gate, { ...asked, personId: asked.personId }, input, keys)
    return { ...facts, personId, outcome: 'linked' }
  }
  await inTransaction(gate, (ctx) => takeWord(ctx, input))
  const identity = { ...asked, email, provenPersonId: undefined }
  return { ...facts, ...(await findOrLinkIdentity(gate, identity, { isPrivileged })) }
}

async function join(ctx: Ctx, asked: Joining, input: Input, keys: IdentityKeys): Promise<PersonId> {
  if (asked.question === 'signed_in') {
    const session = await getSureSession(ctx, input.session ?? { token: '', host: '-' })
    if (session.personId !== asked.personId) throw notYourAccount()
  }
  const refusal = await inTransaction(ctx, async (ctx): Promise<CodedError | null> => {
    if (asked.question === 'unproven') {
      const taken = await takeCode(ctx, keys, input.code ?? { codeId: asked.id, code: '' }, 'verify')
      if (!taken.isTaken) return taken.refusal
      const { row } = taken
      if (row.payload.personId !== asked.personId || row.emailNorm !== asked.emailNorm) return codeExpired()
    }
    await takeWord(ctx, input)
    await joinAccount(ctx, asked)
    return null
  }).catch((error: unknown) => {
    // The address was proven, or the subject linked, by somebody who was quicker.
    if (isFailure(error, 'unique_violation')) throw linkConflict()
    throw error
  })
  if (refusal) throw refusal
  return asked.personId
}

async function takeWord(ctx: TxCtx, input: Input): Promise<void> {
  if (!(await linkings.answerOnce(ctx, wanted(input), input.answer))) throw linkingOver()
  await recordAudit(ctx, 'linking.answered', {
    kind: 'linking',
    id: input.linkingId,
    detail: { answer: input.answer },
  })
}

function wanted({ linkingId, browserHash }: Input) {
  return { id: linkingId as linkings.LinkingRow['id'], browserHash }
}
