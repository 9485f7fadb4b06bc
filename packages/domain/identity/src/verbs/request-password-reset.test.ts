import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { codeLettersTo, testIdentityKeys as keys, makePerson } from '../testing.ts'
import { requestPasswordReset } from './request-password-reset.ts'

// What both ways to a code have in common is asked of them in `requesting-codes.test.ts`.
describe('requestPasswordReset', () => {
  const db = openTestDatabase()

  it('sends a code for another password to a known address, announces it as the person’s and leaves an audit entry', async () => {
    const { personId, email } = await makePerson(db, { displayName: 'Anna' })
    const ctx = testCtx({ database: db.database, scope: { role: 'gate' } })
    const from = { locale: 'en', clientAddress: '10.1.0.1' } as const
    const notRequired = { ssoRequiredFor: async () => false }
    const { codeId } = await requestPasswordReset(ctx, { email, ...from }, keys, notRequired)
    expect(await codeLettersTo(db, email)).toMatchObject([{ letter: 'reset', displayName: 'Anna' }])
    const events = await announced(db, 'email_code.requested')
    expect(events.filter((event) => event.personId === personId)).toMatchObject([{ payload: { codeId } }])
    const entries = await audited(db, 'password_reset.requested')
    expect(entries.filter((entry) => entry.personId === personId)).toMatchObject([{ objectId: codeId }])
  })
})
