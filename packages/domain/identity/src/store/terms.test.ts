import { timeOrderedIds } from '@kara/kernel'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'

describe('a version of the terms in two languages', () => {
  const db = openTestDatabase()
  type Release = { locale: 'en' | 'is'; at?: string; isMaterial?: boolean; change?: string | null }
  const publish = (
    version: string,
    { locale, at = '2027-01-01T00:00:00Z', isMaterial = true, change = 'A word is clearer.' }: Release,
  ) => db.witness`insert into app.terms_version
    (id, audience, version, locale, title, body, effective_at, is_material, change)
    values (${timeOrderedIds.next()}, 'client', ${version}, ${locale}, 'Terms', 'The text.', ${at}, ${isMaterial}, ${change})`
  const refused = { code: '23P01' }

  it('comes into force at one instant', async () => {
    await publish('2027-01', { locale: 'en' })
    const later = publish('2027-01', { locale: 'is', at: '2027-01-02T00:00:00Z' })
    await expect(later).rejects.toMatchObject({ ...refused, constraint_name: 'terms_version_one_instant' })
    await expect(publish('2027-01', { locale: 'is' })).resolves.toBeDefined()
  })

  it('matters in both or in neither', async () => {
    await publish('2027-02', { locale: 'en' })
    const lighter = publish('2027-02', { locale: 'is', isMaterial: false })
    await expect(lighter).rejects.toMatchObject({ ...refused, constraint_name: 'terms_version_one_weight' })
  })

  it('says in both what it changes, or in neither', async () => {
    await publish('2027-03', { locale: 'en' })
    const silent = publish('2027-03', { locale: 'is', change: null })
    await expect(silent).rejects.toMatchObject({ ...refused, constraint_name: 'terms_version_said_in_both' })
  })

  it('is of one audience: another’s may come at another time', async () => {
    await publish('2027-04', { locale: 'en' })
    await expect(
      db.witness`insert into app.terms_version (id, audience, version, locale, title, body, effective_at)
        values (${timeOrderedIds.next()}, 'company', '2027-04', 'is', 'Skilmálar', 'Texti.', '2027-06-01')`,
    ).resolves.toBeDefined()
  })
})
