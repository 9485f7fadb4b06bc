import { hashToken } from '@kara/crypto'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { readSession } from '../reads/read-session.ts'
import { makePerson } from '../testing.ts'
import { startSession } from './start-session.ts'

describe('startSession', () => {
  const db = openTestDatabase()
  const atGate = () => testCtx({ database: db.database, scope: { role: 'gate' } })
  const host = 'app.test'

  it('signs a person in on one host, and keeps the hash of the token only', async () => {
    const { personId } = await makePerson(db)
    const ctx = atGate()
    const { token, session } = await startSession(ctx, {
      personId,
      host,
      method: 'password',
      device: 'Phone',
    })
    expect(await readSession(ctx, { token, host })).toEqual(session)
    expect(session).toMatchObject({ personId, host, method: 'password', device: 'Phone', companyId: null })
    const rows = await db.witness`select * from app.login_session where person_id = ${personId}`
    expect(rows).toMatchObject([{ id: hashToken(token) }])
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('counts a proof from when the company’s sign-in asked, and lives as long as any other', async () => {
    const { personId } = await makePerson(db)
    const ctx = atGate()
    const asked = { personId, host, method: 'sso', askedSecondsAgo: 30 * 3600 } as const
    const { session } = await startSession(ctx, asked)
    expect(session.authAt).toBe(ctx.clock.now().subtract({ hours: 30 }).toString())
    const usual = await startSession(ctx, { ...asked, askedSecondsAgo: 0 })
    expect(usual.session.authAt).toBe(ctx.clock.now().toString())
    expect(session.expiresAt).toBe(usual.session.expiresAt)
  })

  it('happens at the gate only, and for persons who exist', async () => {
    const { personId } = await makePerson(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'person', personId } })
    await expect(startSession(ctx, { personId, host, method: 'password' })).rejects.toMatchObject({
      code: 'identity.not_allowed',
    })
    await expect(
      startSession(atGate(), { personId: ctx.ids.next(), host, method: 'password' }),
    ).rejects.toMatchObject({ code: 'identity.person_missing' })
  })

  it('opens the account of this person and of no other', async () => {
    const [one, two] = [await makePerson(db), await makePerson(db)]
    const ctx = atGate()
    const { token } = await startSession(ctx, { personId: one.personId, host, method: 'code' })
    const facts = await readSession(ctx, { token, host })
    expect(facts?.personId).toBe(one.personId)
    expect(facts?.personId).not.toBe(two.personId)
  })

  it('knows that who came by the electronic ID has just shown what protects the account, and nobody else has', async () => {
    const { personId } = await makePerson(db)
    const ctx = atGate()
    const now = ctx.clock.now().toString()
    for (const method of ['password', 'sso', 'code'] as const) {
      const { session } = await startSession(ctx, { personId, host, method })
      expect(session.confirmedAt).toBeNull()
    }
    const { session } = await startSession(ctx, { personId, host, method: 'eid' })
    expect(session.confirmedAt).toBe(now)
  })

  it('gives a new token at every beginning and ends the one it replaces', async () => {
    const { personId } = await makePerson(db)
    const ctx = atGate()
    const first = await startSession(ctx, { personId, host, method: 'password' })
    const second = await startSession(ctx, { personId, host, method: 'sso', replaces: first.token })
    expect(second.token).not.toBe(first.token)
    expect(await readSession(ctx, { token: first.token, host })).toBeNull()
    expect(await readSession(ctx, { token: second.token, host })).toMatchObject({ method: 'sso' })
  })

  it('goes past the sign-in of a company that is named, and of no other: the table holds it', async () => {
    const { personId } = await makePerson(db)
    const nameless = startSession(atGate(), { personId, host, method: 'break_glass' })
    await expect(nameless).rejects.toMatchObject({ cause: { constraint_name: 'login_session_past_sign_in' } })
  })

  it('forgets sessions of the person that are over', async () => {
    const { personId } = await makePerson(db)
    const ctx = atGate()
    await startSession(ctx, { personId, host, method: 'sso' })
    ctx.clock.advance({ hours: 12 })
    await startSession(ctx, { personId, host, method: 'sso' })
    expect(await db.witness`select 1 from app.login_session where person_id = ${personId}`).toHaveLength(1)
  })

  it('announces login_session.started and leaves an audit entry', async () => {
    const { personId } = await makePerson(db)
    await startSession(atGate(), { personId, host, method: 'password' })
    const events = await announced(db, 'login_session.started')
    expect(events.filter((event) => event.personId === personId)).toMatchObject([
      { payload: { host, method: 'password' } },
    ])
    const entries = await audited(db, 'login_session.started')
    expect(entries.filter((entry) => entry.personId === personId)).toHaveLength(1)
  })
})
