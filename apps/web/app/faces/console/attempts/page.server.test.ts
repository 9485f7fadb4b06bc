import { makeCompany } from '@kara/companies/testing'
import { makePerson, makeStaff } from '@kara/identity/testing'
import { makeAttemptRow } from '@kara/sso/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { enter } from '../../../http/enter.server.ts'
import { cookiesSet, testArgs, testPlatform } from '../../../http/testing.ts'
import { loader as search } from '../search/page.server.ts'
import { loader } from './page.server.ts'

describe('sign-in attempts, as support looks for them', () => {
  const db = openTestDatabase()

  async function asked(path: string) {
    const { personId } = await makePerson(db)
    await makeStaff(db, personId)
    const platform = await testPlatform(db)
    const door = testArgs(platform)
    await enter(door, { personId, method: 'password' })
    return testArgs(platform, { path, cookies: cookiesSet(door) }) as never
  }

  /** An attempt of somebody whose address is at the domain; answers with its code. */
  async function attemptAt(domain: string): Promise<string> {
    const reference = await makeAttemptRow(db, await makeCompany(db))
    await db.witness`update app.sso_attempt set email_domain = ${domain} where reference = ${reference}`
    return reference
  }
  const listed = async (domain: string) => {
    const answer = await loader(await asked(`/console/attempts?domain=${encodeURIComponent(domain)}`))
    return answer.attempts.map(({ reference }) => reference)
  }

  test('are found by the domain of the address, however it is written, and by no other', async () => {
    const reference = await attemptAt('strandir.test')
    await attemptAt('fjoll.test')
    for (const typed of ['strandir.test', 'Strandir.TEST', '@strandir.test', 'anna@strandir.test']) {
      expect(await listed(typed)).toEqual([reference])
    }
    expect(await listed('nothing.test')).toEqual([])
    expect(await listed('no domain')).toEqual([])
  })

  test('and in the one box by the same, although no company has proven the domain', async () => {
    const reference = await attemptAt('gestir.test')
    expect(await search(await asked('/console?q=gestir.test'))).toMatchObject({
      companies: [],
      domain: 'gestir.test',
      ofDomain: [{ reference }],
    })
  })
})
