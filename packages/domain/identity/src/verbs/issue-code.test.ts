import { inTransaction } from '@kara/db'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { codeLettersTo, testIdentityKeys as keys, makePerson } from '../testing.ts'
import { issueCode } from './issue-code.ts'

describe('issueCode', () => {
  const db = openTestDatabase()
  const atGate = () => testCtx({ database: db.database, scope: { role: 'gate' } })
  const order = (email: string, to: { personId: never; displayName: string } | null = null) =>
    ({ email, purpose: 'sign_in', letter: 'sign_in', to, locale: 'en', companyId: null }) as const

  it('keeps a keyed hash of the code, ten minutes and three tries', async () => {
    const { personId, displayName, email } = await makePerson(db)
    const ctx = atGate()
    const { codeId } = await inTransaction(ctx, (ctx) =>
      issueCode(ctx, keys, { ...order(email), to: { personId, displayName } }),
    )
    const [row] = await db.witness`select code_hash, tries_left from app.email_code where id = ${codeId}`
    expect(row).toMatchObject({ tries_left: 3, code_hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    const [letter] = await codeLettersTo(db, email)
    expect(row?.code_hash).not.toContain(letter?.code)
  })

  it('writes to nobody when the address is nobody’s, and counts the minute all the same', async () => {
    const ctx = atGate()
    const issue = () => inTransaction(ctx, (ctx) => issueCode(ctx, keys, order('nobody@mail.test')))
    await issue()
    await expect(issue()).rejects.toMatchObject({ code: 'identity.resend_too_soon' })
    expect(await codeLettersTo(db, 'nobody@mail.test')).toEqual([])
  })

  it('happens at the gate only', async () => {
    const ctx = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(
      inTransaction(ctx, (ctx) => issueCode(ctx, keys, order('visitor@mail.test'))),
    ).rejects.toMatchObject({ code: 'identity.not_allowed' })
  })

  it('asks for no letter when the transaction around it fails', async () => {
    const { personId, displayName, email } = await makePerson(db)
    const failing = inTransaction(atGate(), async (ctx) => {
      await issueCode(ctx, keys, { ...order(email), to: { personId, displayName } })
      throw new Error('Something later failed.')
    })
    await expect(failing).rejects.toThrow('Something later failed.')
    expect(await codeLettersTo(db, email)).toEqual([])
  })
})
