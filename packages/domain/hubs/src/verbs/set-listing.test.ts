import { makeCompany } from '@kara/companies/testing'
import { saveService } from '@kara/directory'
import { makeProfessional } from '@kara/directory/testing'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listHubProfessionals } from '../reads/list-hub-professionals.ts'
import { listHubsOfProfessional } from '../reads/list-hubs-of-professional.ts'
import { companyCtx, makeHub, makeListing, professionalCtx } from '../testing.ts'
import { leaveHub } from './leave-hub.ts'
import { setListing } from './set-listing.ts'

describe('how one hub books a professional', () => {
  const db = openTestDatabase()
  const setting = async () => {
    const professional = await makeProfessional(db)
    const { professionalId, serviceId } = professional
    const self = professionalCtx(db, professional)
    const makePlace = async () => {
      const { companyId } = await makeCompany(db)
      const { hubId } = await makeHub(db, companyId)
      const { listingId } = await makeListing(db, companyId, hubId, professionalId)
      const shown = async () => (await listHubProfessionals(companyCtx(db, companyId))).professionals[0]
      return { companyId, listingId, shown }
    }
    const long = await saveService(self, {
      name: { en: 'Long', is: 'Langt' },
      minutes: 90,
      modality: 'video',
      priceMinor: 30_000,
      currency: 'ISK',
      costHalves: 3,
    })
    return { ...(await makePlace()), makePlace, self, serviceId: String(serviceId), longId: long.id }
  }

  it('offers there what was chosen, in the way that was chosen, and elsewhere all', async () => {
    const { self, listingId, shown, makePlace, serviceId } = await setting()
    const other = await makePlace()
    await setListing(self, { listingId, bookingMode: 'on_request', serviceIds: [serviceId] })
    expect(await shown()).toMatchObject({ bookingMode: 'on_request', services: [{ id: serviceId }] })
    expect((await other.shown())?.services).toHaveLength(2)
    const own = (await listHubsOfProfessional(self)).find((hub) => hub.listingId === listingId)
    expect(own).toMatchObject({ bookingMode: 'on_request', serviceIds: [serviceId] })
  })

  it('costs there what was said for there, and elsewhere what it costs', async () => {
    const { self, listingId, shown, makePlace, serviceId, longId } = await setting()
    const other = await makePlace()
    const foreign = crypto.randomUUID()
    await setListing(self, {
      listingId,
      bookingMode: 'open',
      serviceIds: null,
      prices: { [longId]: 26_000, [foreign]: 1 },
    })
    const priceOf = (one: Awaited<ReturnType<typeof shown>>, id: string) =>
      one?.services.find((service) => service.id === id)?.priceMinor
    expect(priceOf(await shown(), longId)).toBe(26_000)
    expect(priceOf(await other.shown(), longId)).toBe(30_000)
    expect(priceOf(await shown(), serviceId)).toBe(priceOf(await other.shown(), serviceId))
    await setListing(self, { listingId, bookingMode: 'on_request', serviceIds: null })
    const own = (await listHubsOfProfessional(self)).find((hub) => hub.listingId === listingId)
    expect(own?.prices).toEqual({ [longId]: 26_000 })
  })

  it('takes all of them as those to come as well', async () => {
    const { self, listingId, shown, serviceId, longId } = await setting()
    await setListing(self, { listingId, bookingMode: 'open', serviceIds: [serviceId, longId] })
    await saveService(self, {
      name: { en: 'New', is: 'Nýtt' },
      minutes: 30,
      modality: 'video',
      priceMinor: 9_000,
      currency: 'ISK',
      costHalves: 1,
    })
    expect((await shown())?.services).toHaveLength(3)
  })

  it('is the professional’s own act, in a hub that lists them', async () => {
    const { self, companyId, listingId } = await setting()
    const wish = { listingId, bookingMode: 'open', serviceIds: null } as const
    await expect(setListing(companyCtx(db, companyId), wish)).rejects.toMatchObject({
      code: 'hubs.not_allowed',
    })
    const { self: colleague } = await setting()
    await expect(setListing(colleague, wish)).rejects.toMatchObject({ code: 'hubs.listing_missing' })
    await leaveHub(self, { listingId })
    await expect(setListing(self, wish)).rejects.toMatchObject({ code: 'hubs.not_listed' })
  })

  it('needs a service', async () => {
    const { self, listingId } = await setting()
    await expect(setListing(self, { listingId, bookingMode: 'open', serviceIds: [] })).rejects.toMatchObject({
      code: 'hubs.services_missing',
    })
  })

  it('announces and audits', async () => {
    const { self, listingId, companyId } = await setting()
    await setListing(self, { listingId, bookingMode: 'on_request', serviceIds: null })
    const events = (await announced(db, 'hub_listing.changed')).filter((row) => row.companyId === companyId)
    expect(events).toHaveLength(1)
    expect((await audited(db, 'hub_listing.changed')).map((row) => row.objectId)).toContain(listingId)
  })
})
