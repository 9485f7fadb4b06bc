import { readSession, startSession } from '@kara/identity'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makePasskey, makeSignedIn, testPasskeySite as site } from '../testing.ts'
import { beginConfirmation } from './begin-confirmation.ts'
import { confirmWithPasskey } from './confirm-with-passkey.ts'

const host = 'app.test'
const refused = { code: 'factors.passkey_refused' }

describe('confirmWithPasskey', () => {
  const db = openTestDatabase()

  /** Somebody whose account is protected, and who signs in with a browser that nobody has seen. */
  async function protectedPerson() {
    const { ctx, personId, arrive, add } = await makeSignedIn(db)
    const key = makePasskey()
    await add(key)
    const elsewhere = await arrive('Firefox')
    const ask = () => beginConfirmation(ctx, elsewhere, site)
    const confirm = (answer: unknown) => confirmWithPasskey(ctx, { ...elsewhere, answer }, site)
    return { ctx, personId, key, elsewhere, ask, confirm }
  }

  it('opens what is private on a new device, now and at the next sign-in there', async () => {
    const { ctx, personId, key, elsewhere, ask, confirm } = await protectedPerson()
    expect((await readSession(ctx, elsewhere))?.confirmedAt).toBeNull()
    const { session, token } = await confirm(key.answer(await ask()))
    expect(session.confirmedAt).not.toBeNull()
    expect(token).not.toBe(elsewhere.token)
    const { deviceToken } = elsewhere
    const again = await startSession(ctx, { personId, host, method: 'sso', deviceToken })
    expect(again.session.confirmedAt).not.toBeNull()
  })

  it('refuses another key, an answer without the person, one to no question, and a stale one', async () => {
    const { ctx, key, ask, confirm } = await protectedPerson()
    await expect(confirm(makePasskey().answer(await ask()))).rejects.toMatchObject(refused)
    await expect(confirm(key.answer(await ask(), 0x01))).rejects.toMatchObject(refused)
    await expect(confirm(key.answer({ challenge: 'bm90aGluZw' }))).rejects.toMatchObject(refused)
    const answer = key.answer(await ask())
    ctx.clock.advance({ minutes: 5 })
    await expect(confirm(answer)).rejects.toMatchObject(refused)
  })

  it('takes an answer once, however often it is sent at once', async () => {
    const { key, ask, confirm } = await protectedPerson()
    const answer = key.answer(await ask())
    const results = await Promise.allSettled([confirm(answer), confirm(answer), confirm(answer)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('does not take a session of somebody else', async () => {
    const [one, two] = [await protectedPerson(), await protectedPerson()]
    const answer = one.key.answer(await one.ask())
    const wrong = { ...two.elsewhere, answer }
    await expect(confirmWithPasskey(one.ctx, wrong, site)).rejects.toMatchObject({
      code: 'factors.session_ended',
    })
  })

  it('happens at the gate only', async () => {
    const { ctx, elsewhere } = await protectedPerson()
    const visitor = { ...ctx, scope: { role: 'visitor' } as const }
    await expect(beginConfirmation(visitor, elsewhere, site)).rejects.toMatchObject({
      code: 'factors.not_allowed',
    })
  })

  it('tells the person of the new device, not of the first one, and audits the use', async () => {
    const { personId, key, ask, confirm } = await protectedPerson()
    await confirm(key.answer(await ask()))
    const events = await announced(db, 'device.appeared')
    expect(events.filter((event) => event.personId === personId)).toHaveLength(1)
    const entries = await audited(db, 'passkey.used')
    expect(entries.filter((entry) => entry.personId === personId)).toHaveLength(1)
  })
})
