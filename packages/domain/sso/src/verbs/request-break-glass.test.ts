import { codeLettersTo, makePerson, testIdentityKeys } from '@kara/identity/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { openGateCtx } from '../testing.ts'
import { requestBreakGlass } from './request-break-glass.ts'

const clientAddress = '203.0.113.22'

/** What an owner gets is told in `open-break-glass.test.ts`. */
describe('requestBreakGlass', () => {
  const db = openTestDatabase()

  it('answers somebody who owns nothing as it answers an address that nobody has', async () => {
    const { email } = await makePerson(db, { password: 'quite a long password' })
    const ctx = openGateCtx(db)
    const ask = (who: string, password: string) =>
      requestBreakGlass(ctx, { email: who, password, clientAddress, locale: 'en' }, testIdentityKeys)
    const said = await Promise.all([
      ask(email, 'quite a long password').catch(({ code, message }) => [code, message]),
      ask('nobody@mail.test', 'quite a long password').catch(({ code, message }) => [code, message]),
      ask(email, 'quite another password').catch(({ code, message }) => [code, message]),
    ])
    expect(said[0]).toEqual(said[1])
    expect(said[0]).toEqual(said[2])
    expect(await codeLettersTo(db, email)).toEqual([])
  })

  it('slows down whoever tries many passwords', async () => {
    const ctx = openGateCtx(db)
    const wish = {
      email: 'slow@mail.test',
      password: 'x',
      clientAddress: '203.0.113.23',
      locale: 'en' as const,
    }
    let code = 'sso.break_glass_refused'
    for (let tries = 0; tries < 30 && code === 'sso.break_glass_refused'; tries++) {
      code = await requestBreakGlass(ctx, wish, testIdentityKeys).catch((error) => error.code)
    }
    expect(code).toBe('identity.too_many_tries')
  })
})
