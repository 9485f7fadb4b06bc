import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { codeLettersTo, testIdentityKeys as keys, makePerson } from '../testing.ts'
import { requestPasswordReset } from './request-password-reset.ts'

const notRequired = { ssoRequiredFor: async () => false }
const from = { locale: 'en', clientAddress: '10.7.0.1' } as const

describe('requestPasswordReset', () => {
  const db = openTestDatabase()
  const atGate = () => testCtx({ database: db.database, scope: { role: 'gate' } })

  it('sends a code to a known address', async () => {
    const { email } = await makePerson(db, { displayName: 'Anna' })
    await requestPasswordReset(atGate(), { email, ...from }, keys, notRequired)
    expect(await codeLettersTo(db, email)).toMatchObject([{ letter: 'reset', displayName: 'Anna' }])
  })

  it('happens at the gate only', async () => {
    const ctx = testCtx({ database: db.database, scope: { role: 'person', personId: atGate().ids.next() } })
    await expect(
      requestPasswordReset(ctx, { email: 'a@mail.test', ...from }, keys, notRequired),
    ).rejects.toMatchObject({ code: 'identity.not_allowed' })
  })

  it('answers the same for an unknown or unproven address, and writes to neither', async () => {
    const known = await makePerson(db)
    const unproven = await makePerson(db, { isVerified: false })
    const ask = (email: string) => requestPasswordReset(atGate(), { email, ...from }, keys, notRequired)
    const answers = [await ask(known.email), await ask(unproven.email), await ask('nobody@mail.test')]
    const shapes = answers.map(({ expiresAt, resendAt }) => `${expiresAt} ${resendAt}`)
    expect(new Set(shapes).size).toBe(1)
    expect(await codeLettersTo(db, unproven.email)).toEqual([])
    expect(await codeLettersTo(db, 'nobody@mail.test')).toEqual([])
  })

  it('points a company’s domain to its own sign-in', async () => {
    await expect(
      requestPasswordReset(atGate(), { email: 'a@acme.is', ...from }, keys, {
        ssoRequiredFor: async () => true,
      }),
    ).rejects.toMatchObject({ code: 'identity.sso_required' })
  })

  it('sends one letter when asked twice at once', async () => {
    const { email } = await makePerson(db)
    const ask = () => requestPasswordReset(atGate(), { email, ...from }, keys, notRequired)
    const results = await Promise.allSettled([ask(), ask()])
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(await codeLettersTo(db, email)).toHaveLength(1)
  })

  it('announces the letter of the person and leaves an audit entry', async () => {
    const { personId, email } = await makePerson(db)
    const { codeId } = await requestPasswordReset(atGate(), { email, ...from }, keys, notRequired)
    const events = await announced(db, 'email_code.requested')
    expect(events.filter((event) => event.personId === personId)).toMatchObject([{ payload: { codeId } }])
    const entries = await audited(db, 'password_reset.requested')
    expect(entries.filter((entry) => entry.personId === personId)).toMatchObject([{ objectId: codeId }])
  })
})
