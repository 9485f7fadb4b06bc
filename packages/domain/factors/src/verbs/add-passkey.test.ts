import { newToken } from '@kara/crypto'
import { readSession, startSession } from '@kara/identity'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getFactors } from '../reads/get-factors.ts'
import { listPasskeys } from '../reads/list-passkeys.ts'
import { makePasskey, makeSignedIn, testPasskeySite as site } from '../testing.ts'
import { addPasskey } from './add-passkey.ts'
import { beginPasskey } from './begin-passkey.ts'

const host = 'app.test'

describe('addPasskey', () => {
  const db = openTestDatabase()

  const signedIn = () => makeSignedIn(db)

  it('protects the account, and goes on in this session under a new token', async () => {
    const { ctx, asks, add } = await signedIn()
    const { token, session } = await add()
    expect(token).not.toBe(asks.token)
    expect(session).toMatchObject({ confirmedAt: '2026-11-20T09:00:00Z', factorAt: '2026-11-20T09:00:00Z' })
    expect(await readSession(ctx, asks)).toBeNull()
    expect(await getFactors(ctx)).toEqual({ passkeys: 1, hasElectronicId: false })
    expect(await listPasskeys(ctx)).toMatchObject([{ label: 'My phone', isSynced: false }])
  })

  it('shuts what is private everywhere else, until the key is shown there', async () => {
    const { ctx, personId, add } = await signedIn()
    const deviceToken = newToken()
    const other = await startSession(ctx, { personId, host, method: 'sso', deviceToken })
    await add()
    expect((await readSession(ctx, { token: other.token, host }))?.confirmedAt).toBeNull()
    const later = await startSession(ctx, { personId, host, method: 'sso', deviceToken })
    expect(later.session.confirmedAt).toBeNull()
  })

  it('keeps the browser in which the key was shown open at the next sign-in', async () => {
    const { ctx, personId, asks, add } = await signedIn()
    await add()
    const { deviceToken } = asks
    const again = await startSession(ctx, { personId, host, method: 'sso', deviceToken })
    expect(again.session.confirmedAt).not.toBeNull()
    expect(again.session.factorAt).toBeNull()
  })

  it('is asked in a session that has just proven itself; for a second key, by the first one', async () => {
    const { ctx, add } = await signedIn()
    ctx.clock.advance({ minutes: 10 })
    await expect(add()).rejects.toMatchObject({ code: 'identity.sign_in_again' })
    const fresh = await signedIn()
    await fresh.add()
    const { token } = await startSession(fresh.ctx, { personId: fresh.personId, host, method: 'sso' })
    await expect(beginPasskey(fresh.ctx, { token, host }, site)).rejects.toMatchObject({
      code: 'identity.confirm_first',
    })
  })

  it('happens at the gate, for oneself', async () => {
    const { ctx, asks } = await signedIn()
    const visitor = { ...ctx, scope: { role: 'visitor' } as const }
    await expect(beginPasskey(visitor, asks, site)).rejects.toMatchObject({ code: 'factors.not_allowed' })
    await expect(addPasskey(visitor, { ...asks, answer: {} }, site)).rejects.toMatchObject({
      code: 'factors.not_allowed',
    })
  })

  it('refuses an answer to another question, from another site, twice, or no answer at all', async () => {
    const { ctx, asks } = await signedIn()
    const refused = { code: 'factors.passkey_refused' }
    const key = makePasskey()
    await beginPasskey(ctx, asks, site)
    const elsewhere = makePasskey({ ...site, origin: 'https://evil.test' })
    for (const answer of [key.make({ challenge: 'b3RoZXI' }), {}, null, 'text']) {
      await expect(addPasskey(ctx, { ...asks, answer }, site)).rejects.toMatchObject(refused)
    }
    const asking = await beginPasskey(ctx, asks, site)
    const foreign = elsewhere.make(asking)
    await expect(addPasskey(ctx, { ...asks, answer: foreign }, site)).rejects.toMatchObject(refused)
    const answer = key.make(asking)
    const twice = await Promise.allSettled([1, 2].map(() => addPasskey(ctx, { ...asks, answer }, site)))
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('does not take a key that protects another account', async () => {
    const [one, two] = [await signedIn(), await signedIn()]
    const key = makePasskey()
    await one.add(key)
    await expect(two.add(key)).rejects.toMatchObject({ code: 'factors.passkey_known' })
  })

  it('tells the person, and leaves an audit entry', async () => {
    const { personId, add } = await signedIn()
    await add()
    const events = await announced(db, 'passkey.added')
    expect(events.filter((event) => event.personId === personId)).toHaveLength(1)
    for (const action of ['passkey.added', 'login_session.confirmed']) {
      const entries = await audited(db, action)
      expect(entries.filter((entry) => entry.personId === personId)).toHaveLength(1)
    }
  })
})
