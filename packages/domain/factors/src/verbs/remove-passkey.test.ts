import { getPerson } from '@kara/identity'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listPasskeys } from '../reads/list-passkeys.ts'
import { makePasskey, makeSignedIn } from '../testing.ts'
import { removePasskey } from './remove-passkey.ts'

const host = 'app.test'

describe('removePasskey', () => {
  const db = openTestDatabase()

  it('takes a key off in a session that has just shown one, tells the person and audits it', async () => {
    const { ctx, personId, arrive, add } = await makeSignedIn(db)
    const key = makePasskey()
    const { token } = await add(key)
    const elsewhere = await arrive('Firefox')
    const wish = { host, passkeyId: key.id }
    await expect(removePasskey(ctx, { ...wish, token: elsewhere.token })).rejects.toMatchObject({
      code: 'identity.confirm_first',
    })
    await removePasskey(ctx, { ...wish, token })
    expect(await listPasskeys(ctx)).toEqual([])
    for (const name of ['passkey.removed', 'account.unprotected']) {
      expect((await audited(db, name)).filter((entry) => entry.personId === personId)).toHaveLength(1)
    }
    const events = await announced(db, 'passkey.removed')
    expect(events.filter((event) => event.personId === personId)).toHaveLength(1)
  })

  it('leaves the account protected as long as a key is left, also when two are removed at once', async () => {
    const { ctx, asks, add } = await makeSignedIn(db)
    const keys = [makePasskey(), makePasskey(), makePasskey()]
    let { token } = asks
    for (const key of keys) token = (await add(key, { ...asks, token })).token
    const [one, two, three] = keys.map(({ id }) => ({ token, host, passkeyId: id }))
    if (!one || !two || !three) throw new Error('There are three keys.')
    await removePasskey(ctx, one)
    expect((await getPerson(ctx)).isProtected).toBe(true)
    await Promise.all([removePasskey(ctx, two), removePasskey(ctx, three)])
    expect((await getPerson(ctx)).isProtected).toBe(false)
  })

  it('knows no key of somebody else', async () => {
    const [one, two] = [await makeSignedIn(db), await makeSignedIn(db)]
    const key = makePasskey()
    await one.add(key)
    const wish = { token: two.asks.token, host, passkeyId: key.id }
    await expect(removePasskey(two.ctx, wish)).rejects.toMatchObject({ code: 'factors.passkey_missing' })
    expect(await listPasskeys(one.ctx)).toHaveLength(1)
  })

  it('happens at the gate only', async () => {
    const { ctx, asks } = await makeSignedIn(db)
    const visitor = { ...ctx, scope: { role: 'visitor' } as const }
    await expect(removePasskey(visitor, { ...asks, passkeyId: 'a' })).rejects.toMatchObject({
      code: 'factors.not_allowed',
    })
  })
})
