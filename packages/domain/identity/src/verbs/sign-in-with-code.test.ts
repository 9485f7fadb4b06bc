import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { codeLettersTo, testIdentityKeys as keys, makePerson } from '../testing.ts'
import { requestSignInCode } from './request-sign-in-code.ts'
import { signInWithCode } from './sign-in-with-code.ts'
import { verifyEmail } from './verify-email.ts'

const notRequired = { ssoRequiredFor: async () => false }

describe('signInWithCode', () => {
  const db = openTestDatabase()
  const asked = async (email: string, purpose: 'sign_in' | 'break_glass' = 'sign_in') => {
    const ctx = testCtx({ database: db.database, scope: { role: 'gate' } })
    const input = { email, purpose, locale: 'en', clientAddress: '10.2.0.1' } as const
    const { codeId } = await requestSignInCode(ctx, input, keys, notRequired)
    const code = (await codeLettersTo(db, email)).at(-1)?.code ?? '000000'
    return { ctx, codeId, code }
  }

  it('knows a person by the code sent to their address', async () => {
    const { personId, email } = await makePerson(db)
    const { ctx, codeId, code } = await asked(email)
    expect(await signInWithCode(ctx, { codeId, code }, keys, notRequired)).toEqual({ personId })
  })

  it('happens at the gate only', async () => {
    const { email } = await makePerson(db)
    const { ctx, codeId, code } = await asked(email)
    const asVisitor = { ...ctx, scope: { role: 'visitor' } as const }
    await expect(signInWithCode(asVisitor, { codeId, code }, keys, notRequired)).rejects.toMatchObject({
      code: 'identity.not_allowed',
    })
  })

  it('opens nothing with the code of another person or of another purpose', async () => {
    const [one, two] = [await asked((await makePerson(db)).email), await asked((await makePerson(db)).email)]
    await expect(
      signInWithCode(one.ctx, { codeId: one.codeId, code: two.code }, keys, notRequired),
    ).rejects.toMatchObject({ code: 'identity.code_wrong' })
    await expect(verifyEmail(one.ctx, two, keys)).rejects.toMatchObject({ code: 'identity.code_expired' })
  })

  it('keeps the code of an owner’s way past a company’s sign-in apart from every other', async () => {
    const { personId, email } = await makePerson(db)
    const { ctx, codeId, code } = await asked(email, 'break_glass')
    await expect(signInWithCode(ctx, { codeId, code }, keys, notRequired)).rejects.toMatchObject({
      code: 'identity.code_expired',
    })
    const past = { codeId, code, purpose: 'break_glass' } as const
    expect(await signInWithCode(ctx, past, keys, notRequired)).toEqual({ personId })

    const other = await asked((await makePerson(db)).email)
    const taken = { codeId: other.codeId, code: other.code, purpose: 'break_glass' } as const
    await expect(signInWithCode(ctx, taken, keys, notRequired)).rejects.toMatchObject({
      code: 'identity.code_expired',
    })
  })

  it('treats the code of an unknown address like any wrong code', async () => {
    const { ctx, codeId } = await asked('nobody-here@mail.test')
    await expect(signInWithCode(ctx, { codeId, code: '000000' }, keys, notRequired)).rejects.toMatchObject({
      code: 'identity.code_wrong',
    })
  })

  it('opens once, whoever races', async () => {
    const { ctx, codeId, code } = await asked((await makePerson(db)).email)
    const enter = () => signInWithCode(ctx, { codeId, code }, keys, notRequired)
    const results = await Promise.allSettled([enter(), enter(), enter()])
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  })

  it('stops when the company has decided on its own sign-in since', async () => {
    const { ctx, codeId, code } = await asked((await makePerson(db)).email)
    await expect(
      signInWithCode(ctx, { codeId, code }, keys, { ssoRequiredFor: async () => true }),
    ).rejects.toMatchObject({ code: 'identity.sso_required' })
  })

  it('leaves an audit entry and announces nothing yet: the session does', async () => {
    const { personId, email } = await makePerson(db)
    const { ctx, codeId, code } = await asked(email)
    await signInWithCode(ctx, { codeId, code }, keys, notRequired)
    const entries = await audited(db, 'email_code.consumed')
    expect(entries.filter((entry) => entry.personId === personId)).toHaveLength(1)
    expect((await announced(db, 'login_session.started')).filter((at) => at.personId === personId)).toEqual(
      [],
    )
  })
})
