import { recordAudit } from '@kara/audit'
import { hashToken, newToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { type AttemptId, type Ctx, companyOf, invariant } from '@kara/kernel'
import { mustBeAtGateOfCompany } from '../access.ts'
import type { AnsweredFacts } from '../contracts.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { claimsOf, type IdentityView } from '../rules/response-view.ts'
import * as store from '../store/attempts.ts'

/**
 * Mints the one code with which the person's own host takes the sign-in over, valid for a minute. Kept are its
 * hash, the identity sealed for that minute, and the names of what was received and how it was made.
 */
export async function handOff(
  ctx: Ctx,
  attemptId: AttemptId,
  identity: IdentityView,
  sso: Pick<Sso, 'sealIdentity'>,
  answered: AnsweredFacts | null = null,
): Promise<string> {
  mustBeAtGateOfCompany(ctx)
  const handoffCode = newToken()
  await inTransaction(ctx, async (ctx) => {
    const isHandedOff = await store.handOff(ctx, attemptId, {
      handoffHash: hashToken(handoffCode),
      identitySealed: sso.sealIdentity(attemptId, identity),
      claims: { ...claimsOf(identity), ...(answered ? { answered } : {}) },
    })
    invariant(isHandedOff, 'an attempt is handed off once, while it is open')
    await store.insertStep(ctx, { companyId: companyOf(ctx), id: attemptId }, 'handed_off', 'ok')
    await recordAudit(ctx, 'sso_attempt.handed_off', { kind: 'sso_attempt', id: attemptId })
  })
  return handoffCode
}
