import { makePerson } from '@kara/identity/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { findAccount } from '../../../http/account.server.ts'
import { cookiesSet, type TestRequest, testArgs, testPlatform } from '../../../http/testing.ts'
import { action, loader } from './page.server.ts'

const password = 'a quiet morning walk'

describe('signing in', () => {
  const db = openTestDatabase()
  const args = async (wish: TestRequest) => testArgs(await testPlatform(db), { path: '/sign-in', ...wish })

  test('with the right password leads back to the page that asked for it, signed in on this host', async () => {
    const { email, personId } = await makePerson(db, { password })
    const sent = await args({ form: { email, password, to: '/control/credits' } })
    const response = await action(sent as never)
    expect((response as Response).headers.get('location')).toBe('/control/credits')
    const cookies = cookiesSet(sent)
    expect(cookies['__Host-session']).toMatch(/^[\w-]{43}$/)
    expect(await findAccount(await args({ cookies }))).toMatchObject({ personId, method: 'password' })
    const host = { kind: 'app', name: 'app.other.test', origin: 'http://app.other.test' } as const
    expect(await findAccount(await args({ cookies, host }))).toBeNull()
  })

  test('says the same of a wrong password and of an unknown address, and keeps the address', async () => {
    const { email } = await makePerson(db, { password })
    for (const form of [
      { email, password: 'something else entirely' },
      { email: 'nobody@mail.test', password },
    ]) {
      const reply = await action((await args({ form })) as never)
      expect(reply).toMatchObject({
        init: { status: 401 },
        data: {
          initialValue: { email: form.email },
          error: { '': ['The address or the password is not right.'] },
        },
      })
      expect(JSON.stringify(reply)).not.toContain(form.password)
    }
  })

  test('with an address that was never proven asks for the code first', async () => {
    const { email } = await makePerson(db, { password, isVerified: false })
    const sent = await args({ form: { email, password } })
    const response = (await action(sent as never)) as Response
    expect(response.headers.get('location')).toMatch(/^\/sign-up\/code\?id=/)
    expect(cookiesSet(sent)).toEqual({})
  })

  test('never leads away from us', async () => {
    const { email } = await makePerson(db, { password })
    const sent = await args({ form: { email, password, to: '//evil.test' } })
    expect(((await action(sent as never)) as Response).headers.get('location')).toBe('/')
    const asked = await args({ path: '/sign-in?to=https://evil.test' })
    expect(await loader(asked as never)).toMatchObject({ to: '/' })
  })
})
