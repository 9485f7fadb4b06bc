import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { codeLettersTo, testIdentityKeys as keys, makePerson } from '../testing.ts'
import { resendCode } from './resend-code.ts'
import { signUp } from './sign-up.ts'
import { verifyEmail } from './verify-email.ts'

describe('resendCode', () => {
  const db = openTestDatabase()
  const begun = async (email: string) => {
    const ctx = testCtx({ database: db.database, scope: { role: 'gate' } })
    const account = {
      displayName: 'Anna',
      password: 'hestur rafhlaða hefti',
      timeZone: 'UTC',
      clientAddress: '10.5.0.1',
    }
    const pending = await signUp(ctx, { ...account, email, locale: 'en' }, keys)
    return { ctx, email, codeId: pending.codeId }
  }

  it('puts a new code in the place of the old one', async () => {
    const { ctx, email, codeId } = await begun('resend-one@mail.test')
    ctx.clock.advance({ seconds: 60 })
    const again = await resendCode(ctx, { codeId }, keys)
    const [first, second] = await codeLettersTo(db, email)
    await expect(verifyEmail(ctx, { codeId, code: first?.code ?? '' }, keys)).rejects.toMatchObject({
      code: 'identity.code_expired',
    })
    const verified = await verifyEmail(ctx, { codeId: again.codeId, code: second?.code ?? '' }, keys)
    expect(verified.email).toBe(email)
  })

  it('happens at the gate only', async () => {
    const { ctx, codeId } = await begun('resend-two@mail.test')
    const asVisitor = { ...ctx, scope: { role: 'visitor' } as const }
    await expect(resendCode(asVisitor, { codeId }, keys)).rejects.toMatchObject({
      code: 'identity.not_allowed',
    })
  })

  it('knows no code that was not asked for', async () => {
    const { ctx } = await begun('resend-three@mail.test')
    await expect(resendCode(ctx, { codeId: ctx.ids.next() }, keys)).rejects.toMatchObject({
      code: 'identity.code_expired',
    })
  })

  it('sends at most one a minute, also to impatient fingers', async () => {
    const { ctx, email, codeId } = await begun('resend-four@mail.test')
    await expect(resendCode(ctx, { codeId }, keys)).rejects.toMatchObject({
      code: 'identity.resend_too_soon',
      details: { values: { waitSeconds: 60 } },
    })
    ctx.clock.advance({ seconds: 60 })
    const twice = await Promise.allSettled([
      resendCode(ctx, { codeId }, keys),
      resendCode(ctx, { codeId }, keys),
    ])
    expect(twice.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(await codeLettersTo(db, email)).toHaveLength(2)
  })

  it('sends nothing while three wrong codes are waited out', async () => {
    const { ctx, email, codeId } = await begun('resend-five@mail.test')
    const [letter] = await codeLettersTo(db, email)
    const code = letter?.code === '000000' ? '000001' : '000000'
    for (let count = 0; count < 3; count++) await verifyEmail(ctx, { codeId, code }, keys).catch(() => {})
    ctx.clock.advance({ minutes: 2 })
    await expect(resendCode(ctx, { codeId }, keys)).rejects.toMatchObject({ code: 'identity.code_locked' })
    ctx.clock.advance({ minutes: 13 })
    await resendCode(ctx, { codeId }, keys)
    expect(await codeLettersTo(db, email)).toHaveLength(2)
  })

  it('repeats the letter of a known address as it was', async () => {
    const { email } = await makePerson(db, { email: 'resend-six@mail.test' })
    const { ctx, codeId } = await begun(email)
    ctx.clock.advance({ seconds: 60 })
    await resendCode(ctx, { codeId }, keys)
    expect(await codeLettersTo(db, email)).toMatchObject([
      { letter: 'account_exists', code: null },
      { letter: 'account_exists', code: null },
    ])
  })

  it('announces the letter and leaves an audit entry', async () => {
    const { ctx, codeId } = await begun('resend-seven@mail.test')
    ctx.clock.advance({ seconds: 60 })
    const again = await resendCode(ctx, { codeId }, keys)
    const events = await announced(db, 'email_code.requested')
    expect(events.filter((event) => event.payload.codeId === again.codeId)).toHaveLength(1)
    const entries = await audited(db, 'email_code.resent')
    expect(entries.filter((entry) => entry.objectId === again.codeId)).toHaveLength(1)
  })
})
