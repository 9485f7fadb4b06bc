import { makeCompany, makeEmployee } from '@kara/companies/testing'
import { makeProfessional } from '@kara/directory/testing'
import { startSession } from '@kara/identity'
import { makePerson } from '@kara/identity/testing'
import type { PersonId } from '@kara/kernel'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { gateCtx } from '../../../http/ctx.server.ts'
import { testArgs, testPlatform } from '../../../http/testing.ts'
import { loader } from './page.server.ts'

describe('where somebody goes who is signed in', () => {
  const db = openTestDatabase()

  async function open(personId: PersonId) {
    const args = testArgs(await testPlatform(db))
    const host = args.context.visit.host.name
    const { token } = await startSession(gateCtx(args), { personId, host, method: 'password' })
    const visit = testArgs(await testPlatform(db), { cookies: { '__Host-session': token } })
    return loader(visit as never).catch((thrown: Response) => thrown.headers.get('location'))
  }

  test('a client goes to their own sessions, a professional to their day', async () => {
    expect(await open((await makePerson(db)).personId)).toBe('/home')
    expect(await open((await makeProfessional(db)).personId)).toBe('/work')
  })

  test('a professional who is an employee, too, chooses (flow 3, E-f)', async () => {
    const { personId } = await makeProfessional(db)
    await makeEmployee(db, (await makeCompany(db)).companyId, personId)
    expect(await open(personId)).toMatchObject({ isSignedIn: true, places: [{ kind: 'workspace' }] })
  })
})
