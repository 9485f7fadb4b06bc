import { isPasswordHashOutdated } from '@kara/crypto'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { codeLettersTo, testIdentityKeys as keys, makePerson } from '../testing.ts'
import { signInWithPassword } from './sign-in-with-password.ts'

const password = 'hestur rafhlaða hefti'
/** The same as a hash of 19 MiB, which is less than passwords are hashed with. */
const cheapHash =
  '$argon2id$v=19$m=19456,t=2,p=1$yIxW/rXe5uF1xaZKjZvxaw$Arjqw1s6ao+TRccTd3A94D4QZJN5w+KklRDdEPluIJY'
const notRequired = { ssoRequiredFor: async () => false }

describe('signInWithPassword', () => {
  const db = openTestDatabase()
  const atGate = () => testCtx({ database: db.database, scope: { role: 'gate' } })
  let network = 0
  const from = () => ({ clientAddress: `10.0.${network++}.1` })

  it('knows a person by address and password', async () => {
    const { personId, email } = await makePerson(db, { password })
    const signIn = signInWithPassword(
      atGate(),
      { email: email.toUpperCase(), password, ...from() },
      keys,
      notRequired,
    )
    expect(await signIn).toEqual({ outcome: 'signed_in', personId })
  })

  it('keeps a password that was hashed at an earlier cost under today’s, and only the hash changes', async () => {
    const { personId, email } = await makePerson(db)
    await db.witness`insert into app.password_credential (person_id, hash, set_at)
      values (${personId}, ${cheapHash}, '2026-01-01T00:00:00Z')`
    const kept = () =>
      db.witness`select hash, set_at from app.password_credential where person_id = ${personId}`
    const signIn = () => signInWithPassword(atGate(), { email, password, ...from() }, keys, notRequired)
    expect(await signIn()).toEqual({ outcome: 'signed_in', personId })
    const [renewed] = await kept()
    expect(renewed?.hash).not.toBe(cheapHash)
    expect(isPasswordHashOutdated(renewed?.hash)).toBe(false)
    expect(renewed?.set_at).toEqual(new Date('2026-01-01T00:00:00Z'))
    expect(await signIn()).toEqual({ outcome: 'signed_in', personId })
    expect(await kept()).toEqual([renewed])
  })

  it('happens at the gate only', async () => {
    const ctx = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(
      signInWithPassword(ctx, { email: 'a@mail.test', password, ...from() }, keys, notRequired),
    ).rejects.toMatchObject({ code: 'identity.not_allowed' })
  })

  it('refuses an unknown address, a wrong password and an account without one in the same words', async () => {
    const known = await makePerson(db, { password })
    const without = await makePerson(db)
    const tries = [
      { email: 'unknown@mail.test', password },
      { email: known.email, password: 'something else' },
      { email: without.email, password },
    ]
    const refusals = await Promise.all(
      tries.map((input) =>
        signInWithPassword(atGate(), { ...input, ...from() }, keys, notRequired).catch((error) => error),
      ),
    )
    expect(new Set(refusals.map((error) => `${error.kind} ${error.code} ${error.message}`)).size).toBe(1)
    expect(refusals[0]).toMatchObject({ code: 'identity.credentials_wrong' })
  })

  it('opens no account of another person with the same password', async () => {
    const [one, two] = [await makePerson(db, { password }), await makePerson(db, { password })]
    const result = await signInWithPassword(
      atGate(),
      { email: two.email, password, ...from() },
      keys,
      notRequired,
    )
    expect(result).toEqual({ outcome: 'signed_in', personId: two.personId })
    expect(one.personId).not.toBe(two.personId)
  })

  it('reads from the domain whether a company’s own sign-in is needed, for unknown addresses too', async () => {
    const ssoRequiredFor = async (domain: string) => domain === 'acme.is'
    for (const email of ['known@acme.is', 'unknown@acme.is']) {
      await expect(
        signInWithPassword(atGate(), { email, password, ...from() }, keys, { ssoRequiredFor }),
      ).rejects.toMatchObject({ code: 'identity.sso_required', details: { values: { domain: 'acme.is' } } })
    }
  })

  it('asks for the proof of an address that was never proven', async () => {
    const { email } = await makePerson(db, { password, isVerified: false })
    const result = await signInWithPassword(atGate(), { email, password, ...from() }, keys, notRequired)
    expect(result).toMatchObject({ outcome: 'verify_email', pending: { email } })
    expect(await codeLettersTo(db, email)).toMatchObject([{ letter: 'verify' }])
  })

  it('slows guessing down, counts guesses made at once, and lets the owner in after the wait', async () => {
    const { personId, email } = await makePerson(db, { password })
    const ctx = atGate()
    const guess = (text: string) =>
      signInWithPassword(ctx, { email, password: text, ...from() }, keys, notRequired)
    const guesses = await Promise.allSettled(Array.from({ length: 8 }, (_, at) => guess(`wrong guess ${at}`)))
    const codes = guesses.map((result) => result.status === 'rejected' && result.reason.code)
    expect(codes.filter((code) => code === 'identity.credentials_wrong')).toHaveLength(5)
    expect(codes.filter((code) => code === 'identity.too_many_tries')).toHaveLength(3)
    await expect(guess(password)).rejects.toMatchObject({ code: 'identity.too_many_tries' })
    ctx.clock.advance({ seconds: 30 })
    expect(await guess(password)).toMatchObject({ personId })
    await expect(guess('wrong again')).rejects.toMatchObject({ code: 'identity.credentials_wrong' })
  })

  it('leaves an audit entry of what was accepted and of what was refused, and announces nothing yet', async () => {
    const { personId, email } = await makePerson(db, { password })
    const tries = [password, 'something else']
    for (const text of tries)
      await signInWithPassword(atGate(), { email, password: text, ...from() }, keys, notRequired).catch(
        () => {},
      )
    for (const action of ['password.accepted', 'sign_in.refused']) {
      const entries = await audited(db, action)
      expect(entries.filter((entry) => entry.personId === personId)).toHaveLength(1)
    }
    expect((await announced(db)).filter((event) => event.personId === personId)).toEqual([])
  })
})
