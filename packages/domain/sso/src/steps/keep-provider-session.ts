import { derivedId } from '@kara/crypto'
import { inTransaction, type TxCtx } from '@kara/db'
import type { SignInId } from '@kara/identity/contracts'
import { type AttemptId, type Ctx, companyOf } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { Temporal } from 'temporal-polyfill'
import { mustBeAtGateOfCompany } from '../access.ts'
import { logoutLimits } from '../contracts.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { logoutAddressesOf } from '../rules/logout/logout-addresses.ts'
import { subjectOf } from '../rules/logout/provider-subject.ts'
import type { IdentityView } from '../rules/response-view.ts'
import type { AttemptRow } from '../store/attempts.ts'
import { findConnection } from '../store/connections.ts'
import { insertProviderSession } from '../store/logouts.ts'

type Keeper = Pick<Sso, 'sealSubject' | 'hashProviderSession' | 'worldClock'>

/**
 * Gives a sign-in its identifier and, where the provider can sign people out, keeps how it knows this person: sealed,
 * while the sign-in lives. Where it cannot, nothing is kept, because nothing could be done with it.
 */
export async function keepProviderSession(
  ctx: Ctx,
  { attempt, identity }: { readonly attempt: AttemptRow; readonly identity: IdentityView },
  sso: Keeper,
): Promise<SignInId> {
  const companyId = mustBeAtGateOfCompany(ctx)
  const signInId = signInOf(attempt.id)
  const { connectionId } = attempt
  await inTransaction(ctx, async (ctx) => {
    const connection = await findConnection(ctx, connectionId)
    if (!connection) return
    const isSaml = connection.protocol === 'saml'
    // An OpenID provider may sign people out here by its own word, also when it takes none of ours.
    if (isSaml && !logoutAddressesOf(connection)) return
    const subject = subjectOf(identity)
    const hash = (part: 'subject' | 'index', text: string | null | undefined) =>
      text ? sso.hashProviderSession(connectionId, part, text) : null
    const expiresAt = ctx.clock.now().add({ hours: logoutLimits.providerSessionHours })
    await insertProviderSession(ctx, {
      companyId,
      signInId,
      connectionId,
      subjectHash: hash('subject', subject.nameId),
      indexHash: hash('index', subject.sessionIndex),
      // Over OpenID Connect its own browser knows who it is.
      subjectSealed: isSaml ? sso.sealSubject(signInId, subject) : null,
      // The provider's messages carry the world's time, and so does what they are held against.
      begunAt: sso.worldClock.now(),
      expiresAt,
    })
    await planForgetting(ctx, expiresAt)
  })
  return signInId
}

/** The sign-in that an attempt leads to, also when its person is asked something first. */
export function signInOf(attemptId: AttemptId): SignInId {
  return derivedId(`sign_in|${attemptId}`) as SignInId
}

/** One visit an hour for a whole company, however many sign in. */
export async function planForgetting(ctx: TxCtx, expiresAt: Temporal.Instant): Promise<void> {
  const companyId = companyOf(ctx)
  const hour = expiresAt.add({ hours: 1 }).toString().slice(0, 13)
  await planWork(ctx, {
    kind: 'sso_logout.forget',
    key: `${companyId}|${hour}`,
    queue: 'sessions',
    dueAt: expiresAt.add({ hours: 1 }),
    scope: { companyId },
    payload: {},
  })
}
