import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { codeLettersTo, testIdentityKeys as keys, makePerson } from '../testing.ts'
import { requestPasswordReset } from './request-password-reset.ts'
import { requestSignInCode } from './request-sign-in-code.ts'

const from = { locale: 'en', clientAddress: '10.7.0.1' } as const

describe.each([
  ['requestSignInCode', requestSignInCode],
  ['requestPasswordReset', requestPasswordReset],
])('whoever asks for a code by %s', (_, request) => {
  const db = openTestDatabase()
  const atGate = () => testCtx({ database: db.database, scope: { role: 'gate' } })
  const ask = (email: string, { ctx = atGate(), isSsoRequired = false } = {}) =>
    request(ctx, { email, ...from }, keys, { ssoRequiredFor: async () => isSsoRequired })

  it('does so at the gate only', async () => {
    const ctx = testCtx({ database: db.database, scope: { role: 'person', personId: atGate().ids.next() } })
    await expect(ask('a@mail.test', { ctx })).rejects.toMatchObject({ code: 'identity.not_allowed' })
  })

  it('gets the same answer for an unknown or unproven address, and neither gets a letter', async () => {
    const known = await makePerson(db)
    const unproven = await makePerson(db, { isVerified: false })
    const answers = [await ask(known.email), await ask(unproven.email), await ask('nobody@mail.test')]
    const shapes = answers.map(({ expiresAt, resendAt }) => `${expiresAt} ${resendAt}`)
    expect(new Set(shapes).size).toBe(1)
    expect(await codeLettersTo(db, known.email)).toHaveLength(1)
    expect(await codeLettersTo(db, unproven.email)).toEqual([])
    expect(await codeLettersTo(db, 'nobody@mail.test')).toEqual([])
  })

  it('is pointed to the company’s own sign-in by the domain alone', async () => {
    await expect(ask('a@acme.is', { isSsoRequired: true })).rejects.toMatchObject({
      code: 'identity.sso_required',
    })
  })

  it('gets one letter when asking twice at once', async () => {
    const { email } = await makePerson(db)
    const results = await Promise.allSettled([ask(email), ask(email)])
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(await codeLettersTo(db, email)).toHaveLength(1)
  })
})
