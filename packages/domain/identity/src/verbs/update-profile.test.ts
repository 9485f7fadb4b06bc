import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getPerson } from '../reads/get-person.ts'
import { makePerson } from '../testing.ts'
import { updateProfile } from './update-profile.ts'

const profile = { displayName: 'Sara', locale: 'is', timeZone: 'Europe/Copenhagen' } as const

describe('updateProfile', () => {
  const db = openTestDatabase()
  const someone = async () => {
    const { personId } = await makePerson(db)
    return testCtx({ database: db.database, scope: { role: 'person', personId } })
  }

  it('changes name, language and time zone', async () => {
    const ctx = await someone()
    await updateProfile(ctx, profile)
    expect(await getPerson(ctx)).toMatchObject(profile)
  })

  it('knows since when the language is wanted, which saving the same one again leaves', async () => {
    const ctx = await someone()
    const start = ctx.clock.now()
    const en = { ...profile, locale: 'en' } as const
    await updateProfile(ctx, en)
    expect((await getPerson(ctx)).localeChosenAt).toBeNull()
    ctx.clock.advance({ minutes: 1 })
    await updateProfile(ctx, profile)
    ctx.clock.advance({ minutes: 1 })
    await updateProfile(ctx, { ...profile, displayName: 'Sara Ósk' })
    expect((await getPerson(ctx)).localeChosenAt).toBe(start.add({ minutes: 1 }).toString())
  })

  it('is for a signed-in person', async () => {
    const ctx = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(updateProfile(ctx, profile)).rejects.toMatchObject({ code: 'identity.not_your_account' })
  })

  it('changes nobody else', async () => {
    const [one, two] = [await someone(), await someone()]
    await updateProfile(one, profile)
    expect(await getPerson(two)).toMatchObject({ displayName: 'Test Person', locale: 'en' })
  })

  it.each([{ displayName: ' ' }, { timeZone: 'Iceland Time' }, { locale: 'de' }])(
    'refuses %j',
    async (wrong) => {
      const ctx = await someone()
      const changing = updateProfile(ctx, { ...profile, ...wrong } as typeof profile)
      await expect(changing).rejects.toMatchObject({ issues: [{ path: Object.keys(wrong) }] })
    },
  )

  it('is safe to repeat, announces person.updated and leaves audit entries without the name', async () => {
    const ctx = await someone()
    await Promise.all([updateProfile(ctx, profile), updateProfile(ctx, profile)])
    const { personId } = ctx.scope as { personId: string }
    const events = (await announced(db, 'person.updated')).filter((event) => event.personId === personId)
    expect(events).toHaveLength(2)
    const entries = (await audited(db, 'person.updated')).filter((entry) => entry.personId === personId)
    expect(entries).toHaveLength(2)
    expect(JSON.stringify(entries)).not.toContain('Sara')
  })
})
