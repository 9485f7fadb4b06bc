import type { ServiceId } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits, type SaveServiceInput } from '../contracts.ts'
import { getProfessional, getService } from '../reads/get-professional.ts'
import { listOwnServices } from '../reads/list-own-services.ts'
import { makeProfessional, professionalCtx } from '../testing.ts'
import { saveService } from './save-service.ts'

const input: SaveServiceInput = {
  name: { en: 'Session', is: 'Viðtal' },
  minutes: 50,
  modality: 'video',
  priceMinor: 19_500,
  currency: 'ISK',
  costHalves: 2,
}

describe('saving a service', () => {
  const db = openTestDatabase()
  const visitor = () => testCtx({ database: db.database, scope: { role: 'visitor' } })

  it('offers it from now on, changes it, and takes it from the offer without deleting it', async () => {
    const made = await makeProfessional(db)
    const self = professionalCtx(db, made)
    const { id } = await saveService(self, { ...input, minutes: 30, costHalves: 1 })
    const shown = await getProfessional(visitor(), { slug: made.slug })
    expect(shown.services.map((service) => service.minutes)).toEqual([30, 50])
    await saveService(self, { ...input, id, minutes: 30, priceMinor: 12_000 })
    expect(await getService(visitor(), id as ServiceId)).toMatchObject({ priceMinor: 12_000 })
    await saveService(self, { ...input, id, isActive: false })
    await expect(getService(visitor(), id as ServiceId)).rejects.toMatchObject({
      code: 'directory.service_missing',
    })
    expect((await listOwnServices(self)).find((service) => service.id === id)).toMatchObject({
      isActive: false,
    })
  })

  it('is held in some of the languages of the profile, or in all of them, and in no other', async () => {
    const made = await makeProfessional(db)
    const self = professionalCtx(db, made)
    const own = await saveService(self, { ...input, languages: ['en'] })
    expect(own.languages).toEqual(['en'])
    expect((await getService(visitor(), own.id as ServiceId)).languages).toEqual(['en'])
    expect((await saveService(self, input)).languages).toEqual([])
    await expect(saveService(self, { ...input, languages: ['en', 'pl'] })).rejects.toMatchObject({
      code: 'directory.language_unspoken',
    })
  })

  it('is the professional’s own act', async () => {
    await expect(saveService(visitor(), input)).rejects.toMatchObject({ code: 'directory.not_allowed' })
  })

  it('does not reach services of somebody else', async () => {
    const [one, other] = [await makeProfessional(db), await makeProfessional(db)]
    const change = saveService(professionalCtx(db, one), { ...input, id: other.serviceId })
    await expect(change).rejects.toMatchObject({ code: 'directory.service_missing' })
  })

  it('refuses a room without a place, and more services than anybody can choose from', async () => {
    const self = professionalCtx(db, await makeProfessional(db))
    await expect(saveService(self, { ...input, modality: 'in_person' })).rejects.toMatchObject({
      code: 'directory.place_missing',
    })
    for (let made = 1; made < limits.servicesMax; made++) await saveService(self, input)
    await expect(saveService(self, input)).rejects.toMatchObject({ code: 'directory.services_max' })
  })

  it('announces and audits', async () => {
    const made = await makeProfessional(db)
    const { id } = await saveService(professionalCtx(db, made), input)
    const events = await announced(db, 'profile.changed')
    expect(events.filter((row) => row.professionalId === made.professionalId)).toHaveLength(1)
    expect((await audited(db, 'service.saved')).map((row) => row.objectId)).toContain(id)
  })
})
