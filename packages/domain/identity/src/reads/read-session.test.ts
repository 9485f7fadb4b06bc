import { newToken } from '@kara/crypto'
import type { Log } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makePerson } from '../testing.ts'
import { startSession } from '../verbs/start-session.ts'
import { listSessions } from './list-sessions.ts'
import { readSession } from './read-session.ts'

describe('readSession', () => {
  const db = openTestDatabase()
  const host = 'app.test'
  const signedIn = async (method: 'sso' | 'password' = 'sso', isPrivileged = false) => {
    const { personId } = await makePerson(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'gate' } })
    const { token, session } = await startSession(ctx, { personId, host, method, isPrivileged })
    return { ctx, personId, token, session, read: () => readSession(ctx, { token, host }) }
  }

  it('gives a session past a company’s sign-in to nobody who did not ask for just that, and not for long', async () => {
    const { personId } = await makePerson(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'gate' } })
    const companyId = ctx.ids.next<'company'>()
    const { token } = await startSession(ctx, { personId, host, method: 'break_glass', companyId })
    const asked = { token, host, isPastSignIn: true }
    expect(await readSession(ctx, { token, host })).toBeNull()
    expect(await readSession(ctx, asked)).toMatchObject({ personId, companyId, method: 'break_glass' })
    const usual = await signedIn('password')
    expect(await readSession(ctx, { token: usual.token, host, isPastSignIn: true })).toBeNull()
    ctx.clock.advance({ hours: 1 })
    expect(await readSession(ctx, asked)).toBeNull()
  })

  it('leaves a session alone while more than half of its idle time is left', async () => {
    const { ctx, session, read } = await signedIn()
    expect(session.expiresAt).toBe('2026-11-20T17:00:00Z')
    ctx.clock.advance({ hours: 3 })
    expect((await read())?.expiresAt).toBe('2026-11-20T17:00:00Z')
  })

  it('prolongs a session that is used, never beyond its absolute end', async () => {
    const { ctx, read } = await signedIn()
    ctx.clock.travelTo('2026-11-20T14:00:00Z')
    expect((await read())?.expiresAt).toBe('2026-11-20T21:00:00Z')
    ctx.clock.travelTo('2026-11-20T20:59:00Z')
    expect((await read())?.expiresAt).toBe('2026-11-20T21:00:00Z')
    ctx.clock.travelTo('2026-11-20T21:00:00Z')
    expect(await read()).toBeNull()
  })

  it('prolongs a session within its absolute life', async () => {
    const { ctx, read } = await signedIn('password')
    ctx.clock.travelTo('2026-11-20T22:00:00Z')
    expect((await read())?.expiresAt).toBe('2026-11-21T22:00:00Z')
    ctx.clock.travelTo('2026-11-21T21:59:00Z')
    expect(await read()).not.toBeNull()
  })

  it('ends a session that was not used, and removes it', async () => {
    const { ctx, personId, read } = await signedIn()
    ctx.clock.advance({ hours: 8 })
    expect(await read()).toBeNull()
    expect(await db.witness`select 1 from app.login_session where person_id = ${personId}`).toEqual([])
  })

  it('signs those who can do more out sooner', async () => {
    const { session } = await signedIn('password', true)
    expect(session.expiresAt).toBe('2026-11-20T17:00:00Z')
  })

  it('believes a token on its own host only, and writes down where it turned up', async () => {
    const { ctx, token, read } = await signedIn()
    const warnings: unknown[] = []
    const log: Log = { ...ctx.log, warn: (_, fields) => warnings.push(fields) }
    expect(await readSession({ ...ctx, log }, { token, host: 'hub.test' })).toBeNull()
    expect(warnings).toMatchObject([{ ownHost: host, usedHost: 'hub.test' }])
    expect(JSON.stringify(warnings)).not.toContain(token)
    expect(await read()).not.toBeNull()
  })

  it('knows nobody by an unknown or overlong token', async () => {
    const { ctx } = await signedIn()
    expect(await readSession(ctx, { token: newToken(), host })).toBeNull()
    expect(await readSession(ctx, { token: 'x'.repeat(5_000), host })).toBeNull()
  })

  it('lists where a person is signed in, to that person only', async () => {
    const { ctx, personId, session } = await signedIn()
    const asThem = { ...ctx, scope: { role: 'gate', personId } as const }
    expect(await listSessions(asThem)).toEqual([session])
    await expect(listSessions(ctx)).rejects.toMatchObject({ code: 'identity.not_your_account' })
  })
})
