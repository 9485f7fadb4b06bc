import { makeCompany, makeEmployee } from '@kara/companies/testing'
import { makePolicy } from '@kara/credits/testing'
import { makePerson } from '@kara/identity/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { enter } from '../../../http/enter.server.ts'
import { cookiesSet, type TestRequest, testArgs, testPlatform } from '../../../http/testing.ts'
import { action, loader } from './page.server.ts'

describe('asking a company for more credits', () => {
  const db = openTestDatabase()

  async function employed() {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId)
    const { personId } = await makePerson(db)
    await makeEmployee(db, companyId, personId)
    return { personId, params: { companyId } }
  }

  async function signedIn(personId: string, wish: TestRequest) {
    const platform = await testPlatform(db)
    const door = testArgs(platform)
    await enter(door, { personId: personId as never, method: 'password' })
    return testArgs(platform, { ...wish, cookies: cookiesSet(door) }) as never
  }

  test('is done once, and then waits for its answer', async () => {
    const { personId, params } = await employed()
    const form = { amountCredits: '2.5', reason: 'crisis' }
    expect(await loader(await signedIn(personId, { params }))).toMatchObject({ isWaiting: false })
    const asked = await action(await signedIn(personId, { params, form }))
    expect(asked).toMatchObject({ status: 302 })
    expect(await loader(await signedIn(personId, { params }))).toMatchObject({ isWaiting: true })
    expect(await action(await signedIn(personId, { params, form }))).toMatchObject({ init: { status: 409 } })
  })

  test('keeps what was typed when it is no half step', async () => {
    const { personId, params } = await employed()
    const form = { amountCredits: '2.3', reason: 'other' }
    expect(await action(await signedIn(personId, { params, form }))).toMatchObject({
      init: { status: 422 },
      data: { initialValue: form },
    })
  })

  test('is nothing to somebody who works elsewhere', async () => {
    const [{ params }, stranger] = await Promise.all([employed(), employed()])
    await expect(loader(await signedIn(stranger.personId, { params }))).rejects.toMatchObject({
      code: 'web.no_page',
    })
  })
})
