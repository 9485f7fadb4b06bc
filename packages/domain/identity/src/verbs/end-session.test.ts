import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { readSession } from '../reads/read-session.ts'
import { makePerson } from '../testing.ts'
import { endSession } from './end-session.ts'
import { mintHandoff } from './mint-handoff.ts'
import { redeemHandoff } from './redeem-handoff.ts'
import { startSession } from './start-session.ts'

describe('endSession', () => {
  const db = openTestDatabase()
  const host = 'app.test'
  const signedIn = async () => {
    const { personId } = await makePerson(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'gate' } })
    const { token, session } = await startSession(ctx, { personId, host, method: 'password' })
    return { ctx, personId, token, session, read: () => readSession(ctx, { token, host }) }
  }

  it('signs one browser out', async () => {
    const { ctx, token, read } = await signedIn()
    await endSession(ctx, { token })
    expect(await read()).toBeNull()
  })

  it('signs the browser out on every host to which it was carried, and no other browser of the person', async () => {
    const { ctx, personId, token, read } = await signedIn()
    const elsewhere = await startSession(ctx, { personId, host, method: 'password' })
    const [toHost, browserHash] = ['acme.test', 'b'.repeat(43)]
    const { code } = await mintHandoff(ctx, { token, fromHost: host, toHost, returnPath: '/', browserHash })
    const carried = await redeemHandoff(ctx, { code, host: toHost, browserHash })
    await endSession(ctx, { token: carried.token })
    expect(await read()).toBeNull()
    expect(await readSession(ctx, { token: carried.token, host: toHost })).toBeNull()
    expect(await readSession(ctx, { token: elsewhere.token, host })).not.toBeNull()
  })

  it('happens at the gate only', async () => {
    const { ctx, token, personId } = await signedIn()
    const asPerson = { ...ctx, scope: { role: 'person', personId } as const }
    await expect(endSession(asPerson, { token })).rejects.toMatchObject({ code: 'identity.not_allowed' })
  })

  it('ends a session from the list of its own person and of nobody else', async () => {
    const [one, two] = [await signedIn(), await signedIn()]
    const { sessionId } = one.session
    await endSession(two.ctx, { personId: two.personId, sessionId })
    expect(await one.read()).not.toBeNull()
    await endSession(one.ctx, { personId: one.personId, sessionId })
    expect(await one.read()).toBeNull()
  })

  it('is safe to repeat, and audits one ending; nothing is announced', async () => {
    const { ctx, token, personId } = await signedIn()
    const before = (await announced(db)).length
    await Promise.all([endSession(ctx, { token }), endSession(ctx, { token })])
    await endSession(ctx, { token })
    const entries = (await audited(db, 'login_session.ended')).filter((entry) => entry.personId === personId)
    expect(entries.length).toBe(1)
    expect((await announced(db)).length).toBe(before)
  })
})
