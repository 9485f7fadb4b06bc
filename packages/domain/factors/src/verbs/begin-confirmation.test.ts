import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makePasskey, makeSignedIn, testPasskeySite as site } from '../testing.ts'
import { beginConfirmation } from './begin-confirmation.ts'

describe('beginConfirmation', () => {
  const db = openTestDatabase()

  it('asks for one of the person’s own keys, with the person looked at', async () => {
    const { ctx, arrive, add } = await makeSignedIn(db)
    const key = makePasskey()
    await add(key)
    expect(await beginConfirmation(ctx, await arrive('Firefox'), site)).toMatchObject({
      rpId: 'app.test',
      userVerification: 'required',
      allowCredentials: [{ id: key.id }],
    })
  })

  it('has nothing to ask of somebody without a key', async () => {
    const { ctx, asks } = await makeSignedIn(db)
    await expect(beginConfirmation(ctx, asks, site)).rejects.toMatchObject({
      code: 'factors.passkey_missing',
    })
  })

  it('is asked at the gate, in one’s own session', async () => {
    const [one, two] = [await makeSignedIn(db), await makeSignedIn(db)]
    const visitor = { ...one.ctx, scope: { role: 'visitor' } as const }
    await expect(beginConfirmation(visitor, one.asks, site)).rejects.toMatchObject({
      code: 'factors.not_allowed',
    })
    await expect(beginConfirmation(one.ctx, two.asks, site)).rejects.toMatchObject({
      code: 'factors.session_ended',
    })
  })
})
