import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import type { CompanyId, Ctx, PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import type { Temporal } from 'temporal-polyfill'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import { type Method, type SignInId, type StartedSession, StartSessionInput } from '../contracts.ts'
import { personMissing } from '../errors.ts'
import { signedIn } from '../events.ts'
import { beginLogin, endLoginOf } from '../gateway.ts'
import { toSessionFacts } from '../reads/list-sessions.ts'
import { lifeFrom, sessionLife } from '../rules/sessions.ts'
import { findPerson } from '../store/persons.ts'
import { forgetEnded } from '../store/sessions.ts'
import { meetDevice } from './meet-device.ts'

/**
 * Signs a person in on one host, after the caller has proof of who they are. The token is new at every
 * beginning; the one it replaces ends in the same transaction.
 */
export async function startSession(ctx: Ctx, raw: StartSessionInput): Promise<StartedSession> {
  mustBeAtGate(ctx)
  const input = StartSessionInput.parse(raw)
  // Whoever comes by the electronic ID has shown what protects the account in this very moment.
  const shownAt = input.method === 'eid' ? ctx.clock.now() : null
  return inTransaction(ctx, (ctx) =>
    openSession(ctx, {
      ...input,
      confirmedAt: shownAt,
      factorAt: shownAt,
      personId: input.personId as PersonId,
      companyId: (input.companyId ?? null) as CompanyId | null,
      signInId: input.signInId as SignInId | undefined,
      // Whoever was still signed in at their company has shown nothing just now: the session is new, its proof is not.
      authAt: ctx.clock.now().subtract({ seconds: input.askedSecondsAgo }),
      life: lifeFrom(ctx.clock.now(), sessionLife(input.method, input.isPrivileged)),
    }),
  )
}

/** The shared step of every way in; inside the caller's transaction. */
export async function openSession(
  ctx: TxCtx,
  login: {
    readonly personId: PersonId
    readonly host: string
    readonly method: Method
    readonly companyId: CompanyId | null
    readonly device: string
    readonly replaces?: string
    /** The sign-in that this session comes from; a new one when it is the first of it. */
    readonly signInId?: SignInId | null
    readonly deviceToken?: string
    /** The account's own factor was shown on this device; when, in this very session. */
    readonly confirmedAt?: Temporal.Instant | null
    readonly factorAt?: Temporal.Instant | null
    /** The browser comes from another of our hosts, or goes on under a new token. */
    readonly isCarried?: boolean
    /** When the person proved who they are; earlier than now when a session is carried over, or a company’s sign-in asked nobody. */
    readonly authAt: Temporal.Instant
    readonly life: { readonly idleSeconds: number; readonly endsAt: Temporal.Instant }
  },
): Promise<StartedSession> {
  const { personId, host, method, companyId, device, authAt, deviceToken } = login
  if (!(await findPerson(ctx, personId))) throw personMissing()
  await forgetEnded(ctx, personId)
  if (login.replaces) await endLoginOf(ctx, login.replaces)
  const arrival = { personId, host, label: device, isConfirmed: Boolean(login.confirmedAt) }
  const met = deviceToken
    ? await meetDevice(ctx, { ...arrival, deviceToken, isCarried: login.isCarried ?? false })
    : { isConfirmed: arrival.isConfirmed }
  const { token, row } = await beginLogin(ctx, {
    personId,
    host,
    method,
    companyId,
    authAt,
    absoluteExpiresAt: login.life.endsAt,
    idleSeconds: login.life.idleSeconds,
    device,
    confirmedAt: login.confirmedAt ?? (met.isConfirmed ? ctx.clock.now() : null),
    factorAt: login.factorAt ?? null,
    signInId: login.signInId ?? ctx.ids.next<'sign_in'>(),
  })
  await recordAudit(aboutPerson(ctx, personId), 'login_session.started', {
    kind: 'login_session',
    id: row.id,
    detail: { host, method },
  })
  await publish(ctx, signedIn(personId, host, method))
  return { token, session: toSessionFacts(row) }
}
