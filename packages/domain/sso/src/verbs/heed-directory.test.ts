import { makeCompany, makeEmployee } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import { audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { companyCtx, gateCtx, openTestSso } from '../testing.ts'
import { connectDirectory } from './connect-directory.ts'
import { heedDirectory } from './heed-directory.ts'

describe('doing what a directory says', () => {
  const db = openTestDatabase()
  let sso: Sso
  beforeAll(() => {
    sso = openTestSso(db)
  })
  afterAll(() => sso.close())

  async function made(domain: string) {
    const company = await makeCompany(db, { domain })
    const { directory } = await connectDirectory(companyCtx(db, company), { label: 'Okta' }, sso)
    const { personId } = await makePerson(db, { email: `birna@${domain}`, kind: 'work' })
    await makeEmployee(db, company.companyId, personId)
    const change = { libraryUserId: 'u1', email: `birna@${domain}`, isActive: false, isGone: false }
    const stateOf = async () =>
      (await db.witness`select state from app.employee where person_id = ${personId}`)[0]?.state
    return { company, gate: gateCtx(db, company), directory, change, stateOf }
  }

  it('ends and resumes the employment of whom it names, twice as once', async () => {
    const { gate, directory, change, stateOf } = await made('heeded.test')
    await heedDirectory(gate, { directory, change }, sso)
    await heedDirectory(gate, { directory, change }, sso)
    expect(await stateOf()).toBe('left')
    await heedDirectory(gate, { directory, change: { ...change, isActive: true } }, sso)
    expect(await stateOf()).toBe('active')
    expect((await audited(db, 'sso_directory.heeded')).at(-1)).toMatchObject({ detail: { isActive: true } })
  })

  it('means nobody by an address outside the company’s domains', async () => {
    const { gate, directory, change, stateOf } = await made('inside.test')
    await heedDirectory(gate, { directory, change: { ...change, email: 'birna@outside.test' } }, sso)
    await heedDirectory(gate, { directory, change: { ...change, email: 'no address' } }, sso)
    expect(await stateOf()).toBe('active')
  })

  it('is for the gate of the company', async () => {
    const { company, directory, change } = await made('gate.test')
    await expect(heedDirectory(companyCtx(db, company), { directory, change }, sso)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
  })
})
