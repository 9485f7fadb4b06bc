import { makeCompany } from '@kara/companies/testing'
import { makeProfessional, supportCtx } from '@kara/directory/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeHub, makeListing, professionalCtx } from '../testing.ts'
import { listHubsForSupport } from './list-hubs-for-support.ts'

describe('the hubs of a professional, for support', () => {
  const db = openTestDatabase()

  it('are those that list them now, by name, with nothing of what was agreed there', async () => {
    const professional = await makeProfessional(db)
    const { companyId } = await makeCompany(db)
    const { hubId } = await makeHub(db, companyId)
    await makeListing(db, companyId, hubId, professional.professionalId)
    const other = await makeCompany(db)
    const left = await makeHub(db, other.companyId)
    await makeListing(db, other.companyId, left.hubId, professional.professionalId, 'left')
    expect(await listHubsForSupport(supportCtx(db), professional.professionalId)).toEqual([
      { companyId, name: 'Test hub' },
    ])
  })

  it('are told to nobody else', async () => {
    const professional = await makeProfessional(db)
    expect(() => listHubsForSupport(professionalCtx(db, professional), professional.professionalId)).toThrow()
  })
})
