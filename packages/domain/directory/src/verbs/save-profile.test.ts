import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getProfessional } from '../reads/get-professional.ts'
import { makeProfessional, professionalCtx, profileInput } from '../testing.ts'
import { saveProfile } from './save-profile.ts'

describe('saving a profile', () => {
  const db = openTestDatabase()

  it('changes what every hub shows, and keeps the address of the page', async () => {
    const made = await makeProfessional(db)
    const input = profileInput({
      displayName: 'New Name',
      languages: ['pl', 'en'],
      topics: ['sleep', 'grief'],
    })
    const saved = await saveProfile(professionalCtx(db, made), input)
    expect(saved).toMatchObject({ displayName: 'New Name', slug: made.slug, languages: ['pl', 'en'] })
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    expect(await getProfessional(visitor, { slug: made.slug })).toEqual(saved)
  })

  it('is the professional’s own act', async () => {
    const { personId } = await makeProfessional(db)
    const person = testCtx({ database: db.database, scope: { role: 'person', personId } })
    await expect(saveProfile(person, profileInput())).rejects.toMatchObject({ code: 'directory.not_allowed' })
  })

  it('reaches nobody else’s profile', async () => {
    const [one, other] = [
      await makeProfessional(db),
      await makeProfessional(db, { displayName: 'Untouched' }),
    ]
    await saveProfile(professionalCtx(db, one), profileInput())
    const self = professionalCtx(db, other)
    expect(await getProfessional(self, { id: other.professionalId })).toMatchObject({
      displayName: 'Untouched',
    })
  })

  it('refuses a profile that could not be found by anything', async () => {
    const self = professionalCtx(db, await makeProfessional(db))
    await expect(saveProfile(self, profileInput({ topics: [] }))).rejects.toThrow('directory.topics_missing')
    await expect(saveProfile(self, profileInput({ timeZone: 'Moon/Base' }))).rejects.toThrow(
      'directory.time_zone_invalid',
    )
  })

  it('announces and audits', async () => {
    const made = await makeProfessional(db)
    await saveProfile(professionalCtx(db, made), profileInput())
    const events = (await announced(db, 'profile.changed')).filter(
      (row) => row.professionalId === made.professionalId,
    )
    expect(events).toHaveLength(1)
    expect((await audited(db, 'profile.changed')).map((row) => row.objectId)).toContain(made.professionalId)
  })
})
