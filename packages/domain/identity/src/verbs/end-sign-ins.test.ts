import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { readSession } from '../reads/read-session.ts'
import { makePerson } from '../testing.ts'
import { endSignIns } from './end-sign-ins.ts'
import { startSession } from './start-session.ts'

describe('endSignIns', () => {
  const db = openTestDatabase()
  const host = 'acme.test'
  const signedIn = async () => {
    const { personId } = await makePerson(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'gate' } })
    const signInId = ctx.ids.next()
    const { token } = await startSession(ctx, { personId, host, method: 'sso', signInId })
    return { ctx, personId, signInId, read: () => readSession(ctx, { token, host }) }
  }

  it('ends the sign-ins it is given and no other of anybody', async () => {
    const [one, two] = [await signedIn(), await signedIn()]
    expect(await endSignIns(one.ctx, { signInIds: [one.signInId] })).toBe(1)
    expect(await one.read()).toBeNull()
    expect(await two.read()).not.toBeNull()
  })

  it('happens at the gate only', async () => {
    const { ctx, personId, signInId, read } = await signedIn()
    const asPerson = { ...ctx, scope: { role: 'person', personId } as const }
    await expect(endSignIns(asPerson, { signInIds: [signInId] })).rejects.toMatchObject({
      code: 'identity.not_allowed',
    })
    expect(await read()).not.toBeNull()
  })

  it('ends each once, whoever races, with one audit entry; nothing is announced', async () => {
    const { ctx, personId, signInId } = await signedIn()
    const before = (await announced(db)).length
    const ended = await Promise.all([1, 2].map(() => endSignIns(ctx, { signInIds: [signInId] })))
    expect([...ended].sort()).toEqual([0, 1])
    const entries = (await audited(db, 'login_session.ended')).filter((entry) => entry.personId === personId)
    expect(entries).toHaveLength(1)
    expect((await announced(db)).length).toBe(before)
  })
})
