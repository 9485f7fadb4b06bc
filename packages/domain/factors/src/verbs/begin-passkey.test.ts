import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { makePasskey, makeSignedIn, testPasskeySite as site } from '../testing.ts'
import { beginPasskey } from './begin-passkey.ts'

describe('beginPasskey', () => {
  const db = openTestDatabase()

  it('asks for a key of this person on our own host, with the person looked at, and no key twice', async () => {
    const { ctx, asks, add, personId } = await makeSignedIn(db)
    const key = makePasskey()
    const { token } = await add(key)
    const asking = await beginPasskey(ctx, { ...asks, token }, site)
    expect(asking).toMatchObject({
      rp: { id: 'app.test' },
      authenticatorSelection: { userVerification: 'required' },
      excludeCredentials: [{ id: key.id }],
    })
    expect(Buffer.from(asking.user.id, 'base64url').toString()).toBe(personId)
  })

  it('has one open question at a time: an earlier one is over', async () => {
    const { ctx, asks, add } = await makeSignedIn(db)
    const first = await beginPasskey(ctx, asks, site)
    const second = await beginPasskey(ctx, asks, site)
    expect(second.challenge).not.toBe(first.challenge)
    await add()
  })

  it('is asked at the gate, in one’s own session that has just proven itself', async () => {
    const { ctx, asks } = await makeSignedIn(db)
    const visitor = { ...ctx, scope: { role: 'visitor' } as const }
    await expect(beginPasskey(visitor, asks, site)).rejects.toMatchObject({ code: 'factors.not_allowed' })
    ctx.clock.advance({ minutes: 10 })
    await expect(beginPasskey(ctx, asks, site)).rejects.toMatchObject({ code: 'identity.sign_in_again' })
  })

  it(`stops at ${limits.passkeysMax} keys`, async () => {
    const { ctx, asks, add } = await makeSignedIn(db)
    let { token } = asks
    for (let keys = 0; keys < limits.passkeysMax; keys++) {
      token = (await add(makePasskey(), { ...asks, token })).token
    }
    await expect(beginPasskey(ctx, { ...asks, token }, site)).rejects.toMatchObject({
      code: 'factors.passkeys_max',
    })
  })
})
