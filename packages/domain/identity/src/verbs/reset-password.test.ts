import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { codeLettersTo, testIdentityKeys as keys, makePerson } from '../testing.ts'
import { requestPasswordReset } from './request-password-reset.ts'
import { resetPassword } from './reset-password.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { startSession } from './start-session.ts'

const before = 'a quiet morning walk'
const after = 'hestur rafhlaða hefti'
const notRequired = { ssoRequiredFor: async () => false }
const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'not refused',
    (error: { code?: string }) => error.code,
  )

describe('resetPassword', () => {
  const db = openTestDatabase()
  const atGate = () => testCtx({ database: db.database, scope: { role: 'gate' } })
  let network = 0

  async function asked() {
    const person = await makePerson(db, { password: before })
    const ctx = atGate()
    const wish = { email: person.email, locale: 'en', clientAddress: `10.8.${network++}.1` } as const
    const { codeId } = await requestPasswordReset(ctx, wish, keys, notRequired)
    const code = (await codeLettersTo(db, person.email)).at(-1)?.code ?? ''
    const reset = (wish: { code?: string; password?: string } = {}) =>
      resetPassword(ctx, { codeId, code, password: after, ...wish }, keys, notRequired)
    const signIn = (password: string) =>
      signInWithPassword(
        ctx,
        { email: person.email, password, clientAddress: `10.9.${network++}.1` },
        keys,
        notRequired,
      )
    return { ...person, ctx, codeId, code, reset, signIn }
  }

  it('opens the account by the new password and not by the old one', async () => {
    const { personId, reset, signIn } = await asked()
    expect(await reset()).toEqual({ personId })
    expect(await signIn(after)).toMatchObject({ personId })
    expect(await refused(signIn(before))).toBe('identity.credentials_wrong')
  })

  it('ends every session of the person, and nobody else’s', async () => {
    const { ctx, personId, reset } = await asked()
    const other = await makePerson(db)
    for (const id of [personId, other.personId])
      await startSession(ctx, { personId: id, host: 'app.test', method: 'password' })
    await reset()
    const left = await db.witness`select person_id from app.login_session
      where person_id in (${personId}, ${other.personId})`
    expect(left).toEqual([{ person_id: other.personId }])
  })

  it('happens at the gate only', async () => {
    const { codeId, code, ctx } = await asked()
    const visitor = { ...ctx, scope: { role: 'visitor' } as const }
    const wish = { codeId, code, password: after }
    expect(await refused(resetPassword(visitor, wish, keys, notRequired))).toBe('identity.not_allowed')
  })

  it('leaves code and password as they were when the new one is weak', async () => {
    const { email, reset, signIn } = await asked()
    expect(await refused(reset({ password: 'password1234' }))).toBe('identity.password_common')
    expect(await refused(reset({ password: email }))).toBe('identity.password_personal')
    expect(await signIn(before)).toMatchObject({ outcome: 'signed_in' })
    await reset()
  })

  it('counts wrong codes, and gives no new one for a quarter of an hour after three', async () => {
    const { code, reset } = await asked()
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    expect(await refused(reset({ code: wrong }))).toBe('identity.code_wrong')
    expect(await refused(reset({ code: wrong }))).toBe('identity.code_wrong')
    expect(await refused(reset({ code: wrong }))).toBe('identity.code_locked')
    expect(await refused(reset())).toBe('identity.code_locked')
  })

  it('works once, however many try at once', async () => {
    const { reset } = await asked()
    const results = await Promise.allSettled([reset(), reset(), reset()])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('opens nothing where the company decided on its own sign-in meanwhile', async () => {
    const { codeId, code, ctx } = await asked()
    const required = { ssoRequiredFor: async () => true }
    const wish = { codeId, code, password: after }
    expect(await refused(resetPassword(ctx, wish, keys, required))).toBe('identity.sso_required')
  })

  it('tells the person, and leaves an audit entry', async () => {
    const { personId, reset } = await asked()
    await reset()
    const events = await announced(db, 'password.set')
    expect(events.filter((event) => event.personId === personId)).toHaveLength(1)
    const entries = await audited(db, 'password.set')
    expect(entries.filter((entry) => entry.personId === personId)).toHaveLength(1)
  })
})
