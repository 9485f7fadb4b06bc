import { newToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { readSession } from '../reads/read-session.ts'
import { makePerson } from '../testing.ts'
import { confirmSession } from './confirm-session.ts'
import { startSession } from './start-session.ts'

const host = 'app.test'

describe('confirmSession', () => {
  const db = openTestDatabase()

  async function signedIn() {
    const { personId } = await makePerson(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'gate', personId } })
    const deviceToken = newToken()
    const { token, session } = await startSession(ctx, { personId, host, method: 'sso', deviceToken })
    const confirm = (by = ctx) =>
      inTransaction(by, (tx) => confirmSession(tx, session, { token, deviceToken, device: 'Chrome' }))
    return { ctx, personId, token, session, deviceToken, confirm }
  }

  it('goes on under a new token, as a session in which the factor was shown', async () => {
    const { ctx, personId, token, session, confirm } = await signedIn()
    const confirmed = await confirm()
    expect(confirmed.token).not.toBe(token)
    const now = ctx.clock.now().toString()
    expect(confirmed.session).toMatchObject({ personId, confirmedAt: now, factorAt: now })
    expect(confirmed.session.expiresAt).toBe(session.expiresAt)
    expect(await readSession(ctx, { token, host })).toBeNull()
  })

  it('keeps this browser open at the next sign-in, and no other one', async () => {
    const { ctx, personId, deviceToken, confirm } = await signedIn()
    await confirm()
    const begin = (token: string) => startSession(ctx, { personId, host, method: 'sso', deviceToken: token })
    expect((await begin(deviceToken)).session.confirmedAt).not.toBeNull()
    expect((await begin(newToken())).session.confirmedAt).toBeNull()
  })

  it('confirms a session once; one that is over stays over', async () => {
    const { personId, confirm } = await signedIn()
    await confirm()
    await expect(confirm()).rejects.toMatchObject({ code: 'identity.session_ended' })
    const entries = await audited(db, 'login_session.confirmed')
    expect(entries.filter((entry) => entry.personId === personId)).toHaveLength(1)
  })

  it('happens at the gate only', async () => {
    const { personId, confirm } = await signedIn()
    const ctx = testCtx({ database: db.database, scope: { role: 'person', personId } })
    await expect(confirm(ctx)).rejects.toMatchObject({ code: 'identity.not_allowed' })
  })
})
