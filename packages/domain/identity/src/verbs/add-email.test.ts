import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { getPerson } from '../reads/get-person.ts'
import { getPrimaryAddress } from '../reads/get-primary-address.ts'
import { codeLettersTo, testIdentityKeys as keys, makePerson } from '../testing.ts'
import { addEmail } from './add-email.ts'
import { startSession } from './start-session.ts'
import { verifyEmail } from './verify-email.ts'

describe('addEmail', () => {
  const db = openTestDatabase()
  const host = 'app.test'
  let count = 0
  const someone = async () => {
    const { personId, email } = await makePerson(db, { kind: 'work' })
    const ctx = testCtx({ database: db.database, scope: { role: 'gate', personId } })
    const { token } = await startSession(ctx, { personId, host, method: 'password' })
    const asks = { token, host }
    return { ctx, personId, email, asks, home: `home-${count++}@mail.test` }
  }

  it('counts once its code came back, and then letters go there', async () => {
    const { ctx, asks, email, home } = await someone()
    const { codeId } = await addEmail(ctx, { ...asks, email: home }, keys)
    expect((await getPrimaryAddress(ctx)).email).toBe(email)
    const [letter] = await codeLettersTo(db, home)
    await verifyEmail(ctx, { codeId, code: letter?.code ?? '' }, keys)
    expect((await getPrimaryAddress(ctx)).email).toBe(home)
  })

  it('is for one’s own account, at the gate', async () => {
    const { ctx, asks, personId } = await someone()
    const input = { ...asks, email: 'other@mail.test' }
    await expect(addEmail({ ...ctx, scope: { role: 'gate' } }, input, keys)).rejects.toMatchObject({
      code: 'identity.not_your_account',
    })
    await expect(
      addEmail({ ...ctx, scope: { role: 'person', personId } }, input, keys),
    ).rejects.toMatchObject({
      code: 'identity.not_allowed',
    })
  })

  it('takes no address from another account, and does not say that there is one', async () => {
    const [one, two] = [await someone(), await someone()]
    const taken = await addEmail(one.ctx, { ...one.asks, email: two.email }, keys)
    const free = await addEmail(one.ctx, { ...one.asks, email: one.home }, keys)
    expect(Object.keys(taken)).toEqual(Object.keys(free))
    expect(await codeLettersTo(db, two.email)).toMatchObject([{ letter: 'account_exists', code: null }])
    expect((await getPerson(one.ctx)).emails.map((row) => row.email)).not.toContain(two.email)
    const events = await announced(db, 'email_code.requested')
    expect(events.find((event) => event.payload.codeId === taken.codeId)?.personId).toBe(two.personId)
  })

  it('adds an address once, and sends one letter a minute', async () => {
    const { ctx, asks, home } = await someone()
    const twice = await Promise.allSettled([
      addEmail(ctx, { ...asks, email: home }, keys),
      addEmail(ctx, { ...asks, email: home }, keys),
    ])
    expect(twice.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    ctx.clock.advance({ seconds: 60 })
    await addEmail(ctx, { ...asks, email: home.toUpperCase() }, keys)
    expect((await getPerson(ctx)).emails).toHaveLength(2)
    expect(await codeLettersTo(db, home)).toHaveLength(2)
  })

  it('is asked in a session that has just proven who the person is', async () => {
    const { ctx, asks, home } = await someone()
    ctx.clock.advance({ minutes: 10 })
    await expect(addEmail(ctx, { ...asks, email: home }, keys)).rejects.toMatchObject({
      code: 'identity.sign_in_again',
    })
  })

  it('ends at the limit', async () => {
    const { ctx, asks, home } = await someone()
    for (let at = 1; at < limits.emailsMax; at++)
      await addEmail(ctx, { ...asks, email: `${at}-${home}` }, keys)
    await expect(addEmail(ctx, { ...asks, email: home }, keys)).rejects.toMatchObject({
      code: 'identity.emails_max',
    })
  })

  it('announces the letter and leaves an audit entry without the address', async () => {
    const { ctx, asks, personId, home } = await someone()
    await addEmail(ctx, { ...asks, email: home }, keys)
    const entries = (await audited(db, 'person_email.added')).filter((entry) => entry.personId === personId)
    expect(entries).toHaveLength(1)
    expect(JSON.stringify(entries)).not.toContain(home)
  })
})
