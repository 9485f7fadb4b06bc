import { makeCompany } from '@kara/companies/testing'
import { makeProfessional } from '@kara/directory/testing'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findListing } from '../reads/find-listing.ts'
import { listHubsOfProfessional } from '../reads/list-hubs-of-professional.ts'
import { companyCtx, makeHub, makeListing, professionalCtx } from '../testing.ts'
import { leaveHub } from './leave-hub.ts'

describe('leaving a hub', () => {
  const db = openTestDatabase()
  const makePlace = async (
    professionalId: Awaited<ReturnType<typeof makeProfessional>>['professionalId'],
  ) => {
    const { companyId } = await makeCompany(db)
    const { hubId } = await makeHub(db, companyId)
    const { listingId } = await makeListing(db, companyId, hubId, professionalId)
    return { companyId, listingId }
  }
  const setting = async () => {
    const professional = await makeProfessional(db)
    const place = await makePlace(professional.professionalId)
    return { ...place, professional, self: professionalCtx(db, professional) }
  }

  it('ends one listing and leaves the others as they are', async () => {
    const { self, listingId, companyId, professional } = await setting()
    const other = await makePlace(professional.professionalId)
    await leaveHub(self, { listingId })
    const { professionalId } = professional
    expect(await findListing(companyCtx(db, companyId), professionalId)).toBeNull()
    expect(await findListing(companyCtx(db, other.companyId), professionalId)).not.toBeNull()
    const states = (await listHubsOfProfessional(self)).map((hub) => [hub.companyId, hub.state])
    expect(states).toContainEqual([companyId, 'left'])
  })

  it('is the professional’s own act', async () => {
    const { companyId, listingId } = await setting()
    await expect(leaveHub(companyCtx(db, companyId), { listingId })).rejects.toMatchObject({
      code: 'hubs.not_allowed',
    })
  })

  it('does not reach listings of another professional', async () => {
    const { listingId } = await setting()
    const { self } = await setting()
    await expect(leaveHub(self, { listingId })).rejects.toMatchObject({ code: 'hubs.listing_missing' })
  })

  it('changes nothing the second time', async () => {
    const { self, listingId, companyId } = await setting()
    await Promise.all([leaveHub(self, { listingId }), leaveHub(self, { listingId })])
    expect(
      (await announced(db, 'hub_listing.left')).filter((row) => row.companyId === companyId),
    ).toHaveLength(1)
  })

  it('announces and audits', async () => {
    const { self, listingId, professional } = await setting()
    await leaveHub(self, { listingId })
    const events = (await announced(db, 'hub_listing.left')).filter(
      (row) => row.payload.listingId === listingId,
    )
    expect(events).toMatchObject([{ professionalId: professional.professionalId }])
    expect((await audited(db, 'hub_listing.left')).map((row) => row.objectId)).toContain(listingId)
  })
})
