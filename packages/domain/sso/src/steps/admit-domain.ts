import { recordAudit } from '@kara/audit'
import { findDomainEntry, isOnRoster } from '@kara/companies'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGateOfCompany } from '../access.ts'
import { type AttemptStep, limits } from '../contracts.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { domainOnly } from '../rules/email-address.ts'
import type { Refusal } from '../rules/refusal.ts'
import type { IdentityView } from '../rules/response-view.ts'
import * as store from '../store/attempts.ts'
import type { ConnectionRow } from '../store/connections.ts'

/** What was made of an answer, whichever protocol it came by. */
export type Judgement =
  | { readonly outcome: 'identity'; readonly identity: IdentityView }
  | { readonly outcome: 'refused'; readonly at: AttemptStep; readonly refusal: Refusal }

/**
 * The last thing that must hold before somebody is believed: the address belongs to a domain that the company has
 * proven now, and stands on its roster where it admits only whom it wrote down. Whoever runs an identity provider can
 * make it say any address.
 */
export async function admitDomain(
  ctx: Ctx,
  attempt: store.AttemptRow,
  identity: IdentityView,
): Promise<Judgement> {
  mustBeAtGateOfCompany(ctx)
  const received = domainOnly(identity.email)
  const entry = await findDomainEntry(ctx, identity.emailDomain)
  if (entry === null) {
    const expected = 'a verified domain of the company'
    return refusedAt('admitted', { ...plain('domain_not_verified', 'email'), expected, received })
  }
  if (entry === 'roster') {
    const isListed = await isOnRoster(ctx, identity.email)
    const expected = 'an address on the roster'
    const reason = isListed === false ? 'employment_ended' : 'jit_denied'
    if (!isListed) return refusedAt('admitted', { ...plain(reason, 'email'), expected, received })
  }
  await passStep(ctx, attempt, 'admitted')
  return { outcome: 'identity', identity }
}

/** Spends an assertion or a token for this one attempt, whatever happens to it afterwards; false when it was spent. */
export function reserveAnswer(
  ctx: Ctx,
  { connection, attempt }: { connection: ConnectionRow; attempt: store.AttemptRow },
  identity: IdentityView,
  { worldClock }: Pick<Sso, 'worldClock'>,
): Promise<boolean> {
  return inTransaction(ctx, async (ctx) => {
    await store.setEmailDomain(ctx, attempt.id, identity.emailDomain)
    const isFirst = await store.reserveAssertion(ctx, {
      connectionId: connection.id,
      assertionId: identity.assertionId,
      seenAt: worldClock.now(),
      forgetAt: identity.notOnOrAfter.add({ minutes: limits.assertionMemoryMinutes }),
    })
    if (!isFirst) return false
    await store.setStep(ctx, attempt.id, 'checked')
    await store.insertStep(ctx, attempt, 'checked', 'ok', { signedParts: identity.signedParts })
    return true
  })
}

/** Writes down that a check was passed. */
export function passStep(ctx: Ctx, attempt: store.AttemptRow, step: 'verified' | 'admitted'): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    await store.setStep(ctx, attempt.id, step)
    await store.insertStep(ctx, attempt, step, 'ok')
    await recordAudit(ctx, `sso_attempt.${step}`, { kind: 'sso_attempt', id: attempt.id })
  })
}

export const plain = (reason: Refusal['reason'], field: string): Refusal => ({
  reason,
  field,
  expected: null,
  received: null,
})

export const refusedAt = (at: AttemptStep, refusal: Refusal): Judgement => ({
  outcome: 'refused',
  at,
  refusal,
})
