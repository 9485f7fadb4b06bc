import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findPersonByEmail } from '../reads/find-person-by-email.ts'
import { codeLettersTo, testIdentityKeys as keys, makePerson } from '../testing.ts'
import { signUp } from './sign-up.ts'
import { verifyEmail } from './verify-email.ts'

describe('verifyEmail', () => {
  const db = openTestDatabase()
  const atGate = () => testCtx({ database: db.database, scope: { role: 'gate' } })
  let count = 0
  const begun = async (email = `verify-${count++}@mail.test`, password = 'hestur rafhlaða hefti') => {
    const ctx = atGate()
    const { codeId } = await signUp(
      ctx,
      { displayName: 'Anna', email, password, locale: 'en', timeZone: 'UTC', clientAddress: '10.4.0.1' },
      keys,
    )
    const code = (await codeLettersTo(db, email)).at(-1)?.code ?? ''
    return { ctx, email, codeId, code, wrong: code === '000000' ? '000001' : '000000' }
  }

  it('proves the address, with spaces in the code as people paste them', async () => {
    const { ctx, email, codeId, code } = await begun()
    const { personId } = await verifyEmail(
      ctx,
      { codeId, code: `${code.slice(0, 3)} ${code.slice(3)}` },
      keys,
    )
    expect(await findPersonByEmail(ctx, email)).toBe(personId)
  })

  it('happens at the gate only', async () => {
    const { ctx, codeId, code } = await begun()
    const asVisitor = { ...ctx, scope: { role: 'visitor' } as const }
    await expect(verifyEmail(asVisitor, { codeId, code }, keys)).rejects.toMatchObject({
      code: 'identity.not_allowed',
    })
  })

  it('accepts the code of this very letter only', async () => {
    const [one, two] = [await begun(), await begun()]
    const mixed = verifyEmail(one.ctx, { codeId: one.codeId, code: two.code }, keys)
    await expect(mixed).rejects.toMatchObject({ code: 'identity.code_wrong' })
    expect(await findPersonByEmail(one.ctx, one.email)).toBeNull()
    expect(await findPersonByEmail(one.ctx, two.email)).toBeNull()
  })

  it('gives one of two simultaneous entries the code', async () => {
    const { ctx, codeId, code } = await begun()
    const results = await Promise.allSettled(
      Array.from({ length: 4 }, () => verifyEmail(ctx, { codeId, code }, keys)),
    )
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    const refused = results.filter((result) => result.status === 'rejected')
    expect(refused.map((result) => result.reason.code)).toEqual(Array(3).fill('identity.code_expired'))
  })

  it('locks after three wrong codes, and then even the right one opens nothing', async () => {
    const { ctx, codeId, code, wrong } = await begun()
    const enter = (text: string) => verifyEmail(ctx, { codeId, code: text }, keys)
    await expect(enter(wrong)).rejects.toMatchObject({ details: { values: { triesLeft: 2 } } })
    await expect(enter(wrong)).rejects.toMatchObject({ details: { values: { triesLeft: 1 } } })
    await expect(enter(wrong)).rejects.toMatchObject({ code: 'identity.code_locked' })
    await expect(enter(code)).rejects.toMatchObject({ code: 'identity.code_locked' })
    ctx.clock.advance({ minutes: 15 })
    await expect(enter(code)).rejects.toMatchObject({ code: 'identity.code_expired' })
  })

  it('is over after ten minutes', async () => {
    const { ctx, codeId, code } = await begun()
    ctx.clock.advance({ minutes: 10 })
    await expect(verifyEmail(ctx, { codeId, code }, keys)).rejects.toMatchObject({
      code: 'identity.code_expired',
    })
  })

  it('gives an address that was proven meanwhile to nobody else', async () => {
    const { ctx, email, codeId, code } = await begun()
    await makePerson(db, { email })
    await expect(verifyEmail(ctx, { codeId, code }, keys)).rejects.toMatchObject({
      code: 'identity.address_taken',
    })
  })

  it('announces person_email.verified once and audits it', async () => {
    const { ctx, codeId, code } = await begun()
    const { personId } = await verifyEmail(ctx, { codeId, code }, keys)
    await verifyEmail(ctx, { codeId, code }, keys).catch(() => {})
    const events = await announced(db, 'person_email.verified')
    expect(events.filter((event) => event.personId === personId)).toHaveLength(1)
    const entries = await audited(db, 'person_email.verified')
    expect(entries.filter((entry) => entry.personId === personId)).toHaveLength(1)
  })
})
