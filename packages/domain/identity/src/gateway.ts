import { hashToken, newToken } from '@kara/crypto'
import type { TxCtx } from '@kara/db'
import type { CompanyId, PersonId } from '@kara/kernel'
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia'
import { Temporal } from 'temporal-polyfill'
import type { Method, SignInId } from './contracts.ts'
import { earlier } from './rules/sessions.ts'
import * as store from './store/sessions.ts'

interface Attributes {
  readonly host: string
  readonly method: Method
  readonly companyId: CompanyId | null
  readonly createdAt: Temporal.Instant
  readonly authAt: Temporal.Instant
  readonly absoluteExpiresAt: Temporal.Instant
  readonly idleSeconds: number
  readonly device: string
  readonly confirmedAt: Temporal.Instant | null
  readonly factorAt: Temporal.Instant | null
  readonly signInId: SignInId | null
}

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Attributes, Record<never, never>>
    UserId: PersonId
    DatabaseSessionAttributes: Attributes
  }
}

export type NewLogin = Omit<Attributes, 'createdAt'> & { readonly personId: PersonId }

/** Begins a session. The browser gets the token; the table and the library know only its hash. */
export async function beginLogin(
  ctx: TxCtx,
  { personId, ...login }: NewLogin,
): Promise<{ readonly token: string; readonly row: store.LoginRow }> {
  const token = newToken()
  const attributes = { ...login, createdAt: ctx.clock.now() }
  await luciaFor(ctx, login.idleSeconds).createSession(personId, attributes, { sessionId: hashToken(token) })
  const row = await store.findLogin(ctx, hashToken(token))
  if (!row) throw new Error('Invariant broken: a session that was begun is not there')
  return { token, row }
}

/**
 * Whether a session is still within its idle time; when less than half of it is left, the session is
 * prolonged, never beyond its absolute end. A session that is over is removed.
 */
export async function useLogin(ctx: TxCtx, row: store.LoginRow): Promise<Temporal.Instant | null> {
  const clock = clockOfLucia(ctx)
  const { session } = await luciaFor(ctx, row.idleSeconds).validateSession(row.id)
  return session && earlier(clock.fromLucia(session.expiresAt), row.absoluteExpiresAt)
}

export async function endLogin(ctx: TxCtx, sessionId: string): Promise<void> {
  await luciaFor(ctx, 1).invalidateSession(sessionId)
}

/** The same, by what the browser has. */
export async function endLoginOf(ctx: TxCtx, token: string): Promise<void> {
  await endLogin(ctx, hashToken(token))
}

export async function endLogins(ctx: TxCtx, personId: PersonId): Promise<void> {
  await luciaFor(ctx, 1).invalidateUserSessions(personId)
}

// The library takes its time from the machine; our time comes from the context and may be elsewhere.
function clockOfLucia(ctx: TxCtx) {
  const apartMs = Date.now() - ctx.clock.now().epochMilliseconds
  return {
    toLucia: (instant: Temporal.Instant) => new Date(instant.epochMilliseconds + apartMs),
    fromLucia: (date: Date) =>
      Temporal.Instant.fromEpochMilliseconds(date.getTime() - apartMs).round('second'),
  }
}

function luciaFor(ctx: TxCtx, idleSeconds: number): Lucia<Attributes> {
  return new Lucia(adapterFor(ctx), {
    sessionExpiresIn: new TimeSpan(idleSeconds, 's'),
    getSessionAttributes: (attributes) => attributes,
  })
}

function adapterFor(ctx: TxCtx): Adapter {
  const clock = clockOfLucia(ctx)
  const toSession = ({ id, personId, expiresAt, ...attributes }: store.LoginRow): DatabaseSession => ({
    id,
    userId: personId,
    expiresAt: clock.toLucia(expiresAt),
    attributes,
  })
  return {
    getSessionAndUser: async (id) => {
      const row = await store.findLogin(ctx, id)
      return row ? [toSession(row), { id: row.personId, attributes: {} }] : [null, null]
    },
    getUserSessions: async (personId) => (await store.listLogins(ctx, personId)).map(toSession),
    setSession: ({ id, userId, expiresAt, attributes }) =>
      store.insertLogin(ctx, {
        id,
        personId: userId,
        ...attributes,
        expiresAt: earlier(clock.fromLucia(expiresAt), attributes.absoluteExpiresAt),
      }),
    updateSessionExpiration: (id, expiresAt) => store.prolongLogin(ctx, id, clock.fromLucia(expiresAt)),
    deleteSession: (id) => store.deleteLogin(ctx, id),
    deleteUserSessions: (personId) => store.deleteLogins(ctx, personId),
    deleteExpiredSessions: () => store.deleteExpiredLogins(ctx),
  }
}
