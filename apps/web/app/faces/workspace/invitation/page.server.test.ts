import { makeCompany } from '@kara/companies/testing'
import { makeProfessional } from '@kara/directory/testing'
import { makeHub, makeListing } from '@kara/hubs/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { askedBy, type TestRequest } from '../../../http/testing.ts'
import { action, loader } from './page.server.ts'

describe('an invitation to a hub', () => {
  const db = openTestDatabase()

  async function invited() {
    const { companyId } = await makeCompany(db)
    const { hubId } = await makeHub(db, companyId)
    const professional = await makeProfessional(db)
    const { listingId } = await makeListing(db, companyId, hubId, professional.professionalId, 'invited')
    return { professional, params: { listingId } }
  }

  const signedIn = async (personId: string, wish: TestRequest) =>
    (await askedBy(db, personId as never, wish)) as never

  test('is accepted, and later left, each with its sentence', async () => {
    const { professional, params } = await invited()
    const { personId } = professional
    expect(await loader(await signedIn(personId, { params }))).toMatchObject({ hub: { state: 'invited' } })
    const accepted = await action(await signedIn(personId, { params, form: { intent: 'accept' } }))
    expect(accepted.headers.get('location')).toBe(`/work/invitations/${params.listingId}`)
    expect(await loader(await signedIn(personId, { params }))).toMatchObject({ hub: { state: 'accepted' } })
    await action(await signedIn(personId, { params, form: { intent: 'leave' } }))
    expect(await loader(await signedIn(personId, { params }))).toMatchObject({ hub: { state: 'left' } })
  })

  test('is nothing to a colleague', async () => {
    const { params } = await invited()
    const colleague = await makeProfessional(db)
    await expect(loader(await signedIn(colleague.personId, { params }))).rejects.toMatchObject({
      code: 'hubs.listing_missing',
    })
  })
})
