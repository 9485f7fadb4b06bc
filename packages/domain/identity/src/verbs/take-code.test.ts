import { inTransaction } from '@kara/db'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { codeLettersTo, testIdentityKeys as keys, makePerson } from '../testing.ts'
import { issueCode } from './issue-code.ts'
import { takeCode } from './take-code.ts'

describe('takeCode', () => {
  const db = openTestDatabase()
  const issued = async () => {
    const { personId, displayName, email } = await makePerson(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'gate' } })
    const order = { email, purpose: 'sign_in', letter: 'sign_in', locale: 'en', companyId: null } as const
    const { codeId } = await inTransaction(ctx, (ctx) =>
      issueCode(ctx, keys, { ...order, to: { personId, displayName } }),
    )
    const code = (await codeLettersTo(db, email)).at(-1)?.code ?? ''
    const take = (text: string, purpose: 'sign_in' | 'verify' = 'sign_in') =>
      inTransaction(ctx, (ctx) => takeCode(ctx, keys, { codeId, code: text }, purpose))
    return { ctx, codeId, code, wrong: code === '000000' ? '000001' : '000000', take }
  }
  const triesLeft = async (codeId: string) =>
    (await db.witness`select tries_left from app.email_code where id = ${codeId}`)[0]?.tries_left

  it('takes the right code once', async () => {
    const { code, take } = await issued()
    expect(await take(code)).toMatchObject({ isTaken: true })
    expect(await take(code)).toMatchObject({ isTaken: false, refusal: { code: 'identity.code_expired' } })
  })

  it('counts a wrong try, and every one of several at once', async () => {
    const { codeId, code, wrong, take } = await issued()
    expect(await take(wrong)).toMatchObject({ isTaken: false, refusal: { code: 'identity.code_wrong' } })
    expect(await triesLeft(codeId)).toBe(2)
    const results = await Promise.all([take(wrong), take(wrong), take(wrong), take(wrong)])
    expect(results.every((result) => !result.isTaken)).toBe(true)
    expect(await triesLeft(codeId)).toBe(0)
    expect(await take(code)).toMatchObject({ isTaken: false, refusal: { code: 'identity.code_locked' } })
  })

  it('takes no code for another purpose than its own', async () => {
    const { code, take } = await issued()
    expect(await take(code, 'verify')).toMatchObject({ isTaken: false })
    expect(await take(code)).toMatchObject({ isTaken: true })
  })

  it('happens at the gate only', async () => {
    const { ctx, codeId, code } = await issued()
    const asVisitor = { ...ctx, scope: { role: 'visitor' } as const }
    await expect(
      inTransaction(asVisitor, (ctx) => takeCode(ctx, keys, { codeId, code }, 'sign_in')),
    ).rejects.toMatchObject({ code: 'identity.not_allowed' })
  })
})
