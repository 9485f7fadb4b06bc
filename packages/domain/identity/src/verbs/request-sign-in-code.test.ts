import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { codeLettersTo, testIdentityKeys as keys, makePerson } from '../testing.ts'
import { requestSignInCode } from './request-sign-in-code.ts'

// What both ways to a code have in common is asked of them in `requesting-codes.test.ts`.
describe('requestSignInCode', () => {
  const db = openTestDatabase()

  it('sends a code to sign in with to a known address, announces it as the person’s and leaves an audit entry', async () => {
    const { personId, email } = await makePerson(db, { displayName: 'Anna' })
    const ctx = testCtx({ database: db.database, scope: { role: 'gate' } })
    const from = { locale: 'en', clientAddress: '10.1.0.1' } as const
    const notRequired = { ssoRequiredFor: async () => false }
    const { codeId } = await requestSignInCode(ctx, { email, ...from }, keys, notRequired)
    expect(await codeLettersTo(db, email)).toMatchObject([{ letter: 'sign_in', displayName: 'Anna' }])
    const events = await announced(db, 'email_code.requested')
    expect(events.filter((event) => event.personId === personId)).toMatchObject([{ payload: { codeId } }])
    const entries = await audited(db, 'email_code.requested')
    expect(entries.filter((entry) => entry.personId === personId)).toMatchObject([{ objectId: codeId }])
  })
})
