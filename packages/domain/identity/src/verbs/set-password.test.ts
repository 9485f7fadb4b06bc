import { newToken } from '@kara/crypto'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findPassword } from '../reads/find-password.ts'
import { listSessions } from '../reads/list-sessions.ts'
import { testIdentityKeys as keys, makePerson } from '../testing.ts'
import { setPassword } from './set-password.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { startSession } from './start-session.ts'

describe('setPassword', () => {
  const db = openTestDatabase()
  const host = 'app.test'
  const password = 'hestur rafhlaða hefti'
  const signedIn = async (old?: string) => {
    const { personId, email } = await makePerson(db, { password: old })
    const ctx = testCtx({ database: db.database, scope: { role: 'gate', personId } })
    const { token, session } = await startSession(ctx, { personId, host, method: 'code' })
    const signIn = (text: string) =>
      signInWithPassword(ctx, { email, password: text, clientAddress: '10.9.0.1' }, keys, {
        ssoRequiredFor: async () => false,
      })
    return { ctx, personId, email, token, session, signIn }
  }

  it('opens the account by the new password and no longer by the old one', async () => {
    const { ctx, personId, token, signIn } = await signedIn('an older password')
    expect(await findPassword(ctx)).not.toBeNull()
    await setPassword(ctx, { token, host, password })
    expect(await findPassword(ctx)).toEqual({ setAt: ctx.clock.now().toString() })
    expect(await signIn(password)).toEqual({ outcome: 'signed_in', personId })
    await expect(signIn('an older password')).rejects.toMatchObject({ code: 'identity.credentials_wrong' })
  })

  it('ends every other session', async () => {
    const { ctx, personId, token, session } = await signedIn()
    expect(await findPassword(ctx)).toBeNull()
    await startSession(ctx, { personId, host: 'hub.test', method: 'password' })
    await setPassword(ctx, { token, host, password })
    expect(await listSessions(ctx)).toEqual([session])
  })

  it('needs a session that has just been opened, on this host', async () => {
    const { ctx, token } = await signedIn()
    const ended = { code: 'identity.session_ended' }
    await expect(setPassword(ctx, { token: newToken(), host, password })).rejects.toMatchObject(ended)
    await expect(setPassword(ctx, { token, host: 'hub.test', password })).rejects.toMatchObject(ended)
    ctx.clock.advance({ minutes: 10 })
    await expect(setPassword(ctx, { token, host, password })).rejects.toMatchObject({
      code: 'identity.sign_in_again',
    })
  })

  it('happens at the gate only', async () => {
    const { ctx, personId, token } = await signedIn()
    const asPerson = { ...ctx, scope: { role: 'person', personId } as const }
    await expect(setPassword(asPerson, { token, host, password })).rejects.toMatchObject({
      code: 'identity.not_allowed',
    })
  })

  it('refuses a password that is easy to guess, and keeps the one there was', async () => {
    const { ctx, token, email, signIn } = await signedIn(password)
    for (const weak of ['password1234', email])
      await expect(setPassword(ctx, { token, host, password: weak })).rejects.toMatchObject({
        kind: 'invalid',
      })
    expect(await signIn(password)).toMatchObject({ outcome: 'signed_in' })
  })

  it('changes nobody else', async () => {
    const [one, two] = [await signedIn(), await signedIn('the password of two')]
    await setPassword(one.ctx, { token: one.token, host, password })
    expect(await two.signIn('the password of two')).toEqual({ outcome: 'signed_in', personId: two.personId })
    expect(await listSessions(two.ctx)).toHaveLength(1)
  })

  it('is safe to repeat, announces password.set and leaves audit entries', async () => {
    const { ctx, personId, token } = await signedIn()
    await Promise.all([
      setPassword(ctx, { token, host, password }),
      setPassword(ctx, { token, host, password }),
    ])
    expect((await announced(db, 'password.set')).filter((at) => at.personId === personId)).toHaveLength(2)
    expect((await audited(db, 'password.set')).filter((at) => at.personId === personId)).toHaveLength(2)
  })
})
