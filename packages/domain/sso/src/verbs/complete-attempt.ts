import { hashToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { type Ctx, inScope } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { CompleteAttemptInput, type CompletedAttempt } from '../contracts.ts'
import { refusedFor } from '../errors.ts'
import type { Sso } from '../gateway/open-sso.ts'
import type { ReasonCode } from '../rules/catalogue/reasons.ts'
import type { IdentityView } from '../rules/response-view.ts'
import { admitIdentity, type KnownAbove } from '../steps/admit-identity.ts'
import { keepProviderSession } from '../steps/keep-provider-session.ts'
import { succeed } from '../steps/succeed.ts'
import * as store from '../store/attempts.ts'

type Input = ReturnType<typeof CompleteAttemptInput.parse>
type Bound = { handoffHash: string; browserHash: string; host: string }

/**
 * The last step, on the person's own host and in the browser that began: consumes the one-time code, finds or
 * makes the account behind the identity, admits it to the company. A test ends here without signing anybody in.
 */
export async function completeAttempt(
  ctx: Ctx,
  raw: CompleteAttemptInput,
  sso: Sso,
  above: KnownAbove = {},
): Promise<CompletedAttempt> {
  mustBeAtGate(ctx)
  const input = CompleteAttemptInput.parse(raw)
  const handoffHash = hashToken(input.handoffCode)
  const companyId = await inTransaction(ctx, (ctx) => store.findCompanyOfHandoff(ctx, handoffHash))
  if (!companyId) throw refusedFor('handoff_spent')
  const atGate = inScope(ctx, { role: 'gate', companyId })
  const bound = { handoffHash, browserHash: hashToken(input.browserToken), host: input.host }
  const attempt = await inTransaction(atGate, (ctx) => store.consumeHandoff(ctx, bound))
  if (!attempt?.identitySealed) throw await refuseHandoff(atGate, bound, input)
  const identity = sso.openIdentity(attempt.id, attempt.identitySealed)
  const found =
    attempt.purpose === 'test'
      ? null
      : await admitIdentity(
          atGate,
          { attempt, identity, input, emailHash: sso.hashAddress(identity.email) },
          above,
        )
  const signInId = found && (await keepProviderSession(atGate, { attempt, identity }, sso))
  const asked = found && 'linkingId' in found ? found.linkingId : null
  const admittedTo = found && 'personId' in found ? found : null
  if (asked) {
    await inTransaction(atGate, (ctx) =>
      store.insertStep(ctx, attempt, 'completed', 'info', { asked: 'which account' }),
    )
  } else {
    const subjectHash = found ? null : sso.hashSubject(attempt.connectionId, identity.nameId)
    await succeed(atGate, attempt, subjectHash)
  }
  return {
    attemptId: attempt.id,
    reference: attempt.reference,
    purpose: attempt.purpose,
    companyId,
    connectionId: attempt.connectionId,
    personId: admittedTo?.personId ?? null,
    signInId,
    link: admittedTo?.outcome ?? null,
    linkingId: asked,
    returnPath: attempt.returnPath,
    askedSecondsAgo: askedSecondsAgo(identity, sso),
    sessionEndsAt: identity.sessionNotOnOrAfter?.toString() ?? null,
  }
}

/** The provider lives in the world's time, whatever our own clock shows; one that is ahead has asked just now. */
function askedSecondsAgo({ authnInstant }: IdentityView, { worldClock }: Pick<Sso, 'worldClock'>): number {
  const passedMs = worldClock.now().epochMilliseconds - authnInstant.epochMilliseconds
  return Math.max(0, Math.floor(passedMs / 1000))
}

/** Says which part of the agreement was broken; the code of somebody else's attempt stays usable by its owner. */
async function refuseHandoff(ctx: Ctx, bound: Bound, input: Input) {
  return inTransaction(ctx, async (ctx) => {
    const attempt = await store.findByHandoff(ctx, bound.handoffHash)
    if (!attempt) return refusedFor('handoff_spent')
    const reason = reasonOf(attempt, bound, input, ctx)
    await store.insertStep(ctx, attempt, 'completed', 'refused', { reason })
    return refusedFor(reason, attempt.reference)
  })
}

function reasonOf(attempt: store.AttemptRow, bound: Bound, input: Input, ctx: Ctx): ReasonCode {
  if (attempt.handoffConsumedAt || attempt.outcome !== 'open') return 'handoff_spent'
  if (attempt.host !== bound.host) return 'handoff_elsewhere'
  if (input.browserToken === '') return 'attempt_cookie_missing'
  if (attempt.browserHash !== bound.browserHash) return 'attempt_cookie_foreign'
  const end = attempt.handoffExpiresAt?.epochMilliseconds ?? 0
  return end <= ctx.clock.now().epochMilliseconds ? 'handoff_expired' : 'handoff_spent'
}
