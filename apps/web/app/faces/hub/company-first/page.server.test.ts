import { makeCompany, makeEmployee } from '@kara/companies/testing'
import { makeHub } from '@kara/hubs/testing'
import { startSession } from '@kara/identity'
import { makePerson } from '@kara/identity/testing'
import { makeConnectionRow } from '@kara/sso/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { gateCtx } from '../../../http/ctx.server.ts'
import { testArgs, testPlatform } from '../../../http/testing.ts'
import { hubPaths } from '../paths.ts'
import { loader } from './page.server.ts'

/** Between a person's own place and what their company pays for. */
describe('first through the company’s sign-in', () => {
  const db = openTestDatabase()
  let count = 0

  async function arrive(method: 'password' | 'sso') {
    const platform = await testPlatform(db)
    const domain = `first-${count++}.is`
    const company = await makeCompany(db, { domain })
    const { companyId } = company
    const { hubId, host } = await makeHub(db, companyId)
    await makeConnectionRow(db, company, { state: 'required' })
    const { personId } = await makePerson(db, { email: `vera@${domain}` })
    await makeEmployee(db, companyId, personId)
    const hub = { companyId, hubId, state: 'published', version: 1, canonicalHost: host } as const
    const at = { kind: 'hub', name: `${host}:3000`, origin: `http://${host}:3000`, hub } as const
    const { token } = await startSession(gateCtx(testArgs(platform)), {
      ...{ personId, host: at.name, method, companyId },
    })
    return (path: string) =>
      loader(testArgs(platform, { host: at, path, cookies: { '__Host-session': token } }) as never)
  }

  test.each(['book', 'move', 'ask'] as const)('says for what: to %s', async (purpose) => {
    const open = await arrive('password')
    const answer = await open(hubPaths.companyFirst('/home/credits', purpose))
    expect(answer).toMatchObject({ purpose, back: '/home/credits', companyFirst: { name: 'Test Person' } })
  })

  test('speaks of booking when the address names anything else', async () => {
    const open = await arrive('password')
    expect(await open('/company-first?to=/home&for=anything')).toMatchObject({ purpose: 'book' })
  })

  test('leads whoever came through it on to what they wanted', async () => {
    const open = await arrive('sso')
    const answer = (await open(hubPaths.companyFirst('/home/credits', 'ask')).catch(
      (thrown: unknown) => thrown,
    )) as Response
    expect(answer.headers.get('location')).toBe(hubPaths.home('/home/credits'))
  })
})
