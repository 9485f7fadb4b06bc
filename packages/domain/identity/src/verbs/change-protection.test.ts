import { newToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getPerson } from '../reads/get-person.ts'
import { readSession } from '../reads/read-session.ts'
import { makePerson } from '../testing.ts'
import { changeProtection } from './change-protection.ts'
import { confirmSession } from './confirm-session.ts'
import { startSession } from './start-session.ts'

const host = 'app.test'

describe('changeProtection', () => {
  const db = openTestDatabase()

  async function signedIn() {
    const { personId } = await makePerson(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'gate', personId } })
    const { token, session } = await startSession(ctx, { personId, host, method: 'password' })
    return { ctx, personId, token, session }
  }

  it('keeps in step what the account knows of its protection, and audits each turn once', async () => {
    const { ctx, personId, session } = await signedIn()
    for (const isProtected of [true, true, false, false]) {
      await changeProtection(ctx, session.sessionId, async () => isProtected)
      expect((await getPerson(ctx)).isProtected).toBe(isProtected)
    }
    for (const action of ['account.protected', 'account.unprotected']) {
      expect((await audited(db, action)).filter((entry) => entry.personId === personId)).toHaveLength(1)
    }
  })

  it('shuts what is private everywhere else when the first protection comes', async () => {
    const { ctx, personId, session } = await signedIn()
    const deviceToken = newToken()
    const other = await startSession(ctx, { personId, host, method: 'password', deviceToken })
    await inTransaction(ctx, (tx) =>
      confirmSession(tx, other.session, { token: other.token, deviceToken, device: 'Chrome' }),
    )
    await changeProtection(ctx, session.sessionId, async () => true)
    const again = await startSession(ctx, { personId, host, method: 'password', deviceToken })
    expect(again.session.confirmedAt).toBeNull()
    expect(await readSession(ctx, { token: other.token, host })).toBeNull()
  })

  it('makes changes of one account one after the other', async () => {
    const { ctx, session } = await signedIn()
    const seen: string[] = []
    const change = (name: string) =>
      changeProtection(ctx, session.sessionId, async () => {
        seen.push(`${name} begins`)
        await Promise.resolve()
        seen.push(`${name} ends`)
        return true
      })
    await Promise.all([change('one'), change('two')])
    expect(seen[0]?.split(' ')[0]).toBe(seen[1]?.split(' ')[0])
    expect(seen[2]?.split(' ')[0]).toBe(seen[3]?.split(' ')[0])
  })

  it('is one’s own to change, at the gate', async () => {
    const { ctx, personId, session } = await signedIn()
    const change = (scope: Parameters<typeof testCtx>[0]['scope']) =>
      changeProtection(testCtx({ database: db.database, scope }), session.sessionId, async () => true)
    await expect(change({ role: 'person', personId })).rejects.toMatchObject({ code: 'identity.not_allowed' })
    await expect(change({ role: 'gate' })).rejects.toMatchObject({ code: 'identity.not_your_account' })
    expect((await getPerson(ctx)).isProtected).toBe(false)
  })
})
