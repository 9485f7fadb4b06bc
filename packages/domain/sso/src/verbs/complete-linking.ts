import { hashToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { answerLinking, getLinking, type IdentityKeys } from '@kara/identity'
import { type Ctx, inScope } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { type CompletedLinking, CompleteLinkingInput } from '../contracts.ts'
import { attemptMissing } from '../errors.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { admitted, type KnownAbove } from '../steps/admit-identity.ts'
import { signInOf } from '../steps/keep-provider-session.ts'
import { succeed } from '../steps/succeed.ts'
import * as store from '../store/attempts.ts'

/** The person said which account their company's sign-in opens: it is linked, and admitted to the company. */
export async function completeLinking(
  ctx: Ctx,
  raw: CompleteLinkingInput,
  { sso, identityKeys }: { readonly sso: Sso; readonly identityKeys: IdentityKeys },
  above: KnownAbove = {},
): Promise<CompletedLinking> {
  mustBeAtGate(ctx)
  const { browserToken, ...word } = CompleteLinkingInput.parse(raw)
  const answer = { ...word, browserHash: hashToken(browserToken) }
  const asked = await getLinking(ctx, answer)
  const { companyId, email, returnPath } = asked
  const gate = inScope(ctx, { role: 'gate', companyId })
  const attempt = await inTransaction(gate, (ctx) => store.findAttempt(ctx, asked.attemptId))
  if (!attempt) throw attemptMissing()
  const about = { attempt, emailHash: sso.hashAddress(email), emailDomain: email.split('@')[1] ?? '' }
  const found = await admitted(gate, about, () => answerLinking(gate, answer, identityKeys, above))
  await succeed(gate, attempt)
  const signInId = signInOf(attempt.id)
  return { personId: found.personId, signInId, companyId, link: found.outcome, returnPath }
}
