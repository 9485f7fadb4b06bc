import { makeCompany } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import { type Ctx, inScope, type PersonId, timeOrderedIds } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { listNotices } from '../reads/list-notices.ts'
import { makeNotice } from '../testing.ts'
import { keepNotice } from './keep-notice.ts'

describe('keeping what a letter tells', () => {
  const db = openTestDatabase()
  const jobFor = (personId: PersonId) =>
    testCtx({ database: db.database, scope: { role: 'worker', personId } })
  const toldTo = async (ctx: Ctx, personId: PersonId) =>
    (await listNotices(inScope(ctx, { role: 'person', personId }), { about: ['client', 'account'] })).notices
  const told = {
    about: 'client',
    letter: 'booking_confirmed',
    title: 'Booked',
    locale: 'is',
    place: '/home/sessions/1',
  } as const

  it('puts it into the list of its person, with where it leads', async () => {
    const { personId } = await makePerson(db)
    const ctx = jobFor(personId)
    await keepNotice(ctx, { ...told, deliveryId: timeOrderedIds.next() })
    expect(await toldTo(ctx, personId)).toMatchObject([
      { title: 'Booked', locale: 'is', place: '/home/sessions/1', isRead: false },
    ])
  })

  it('is for a job, which carries its person', async () => {
    const { personId } = await makePerson(db)
    const own = testCtx({ database: db.database, scope: { role: 'person', personId } })
    const input = { ...told, deliveryId: timeOrderedIds.next() }
    await expect(keepNotice(own, input)).rejects.toMatchObject({ code: 'notices.only_as_job' })
    const ownerless = testCtx({ database: db.database, scope: { role: 'worker' } })
    await expect(keepNotice(ownerless, input)).rejects.toThrow('without a person')
  })

  it('leaves the lists of others alone, and what is about no company names none', async () => {
    const [{ personId }, other] = [await makePerson(db), await makePerson(db)]
    const { companyId } = await makeCompany(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'worker', personId, companyId } })
    await keepNotice(ctx, { ...told, deliveryId: timeOrderedIds.next() })
    expect(await toldTo(ctx, other.personId)).toEqual([])
    expect(await db.witness`select company_id from app.notice where person_id = ${personId}`).toEqual([
      { company_id: null },
    ])
  })

  it('keeps one for each letter, whichever of two connections comes first', async () => {
    const { personId } = await makePerson(db)
    const ctx = jobFor(personId)
    const deliveryId = timeOrderedIds.next()
    await Promise.all([keepNotice(ctx, { ...told, deliveryId }), keepNotice(ctx, { ...told, deliveryId })])
    await keepNotice(ctx, { ...told, deliveryId })
    expect(await toldTo(ctx, personId)).toHaveLength(1)
  })

  it('refuses in the database what opens something by its address alone, and cuts what is too long', async () => {
    const { personId } = await makePerson(db)
    const ctx = jobFor(personId)
    for (const place of [
      '/recovery/stop/secret',
      '/support/chat/back/secret',
      'https://elsewhere.is/home',
      '/homecoming',
      '//home',
    ])
      await expect(keepNotice(ctx, { ...told, place, deliveryId: timeOrderedIds.next() })).rejects.toThrow()
    const long = { title: 'x'.repeat(900), place: '/work?view=day' }
    await keepNotice(ctx, { ...told, ...long, deliveryId: timeOrderedIds.next() })
    const [notice] = await toldTo(ctx, personId)
    expect(notice?.title).toHaveLength(limits.titleLengthMax)
    expect(notice?.place).toBe('/work?view=day')
  })

  it('forgets what was told more than a year ago', async () => {
    const { personId } = await makePerson(db)
    const ctx = jobFor(personId)
    await makeNotice(ctx, personId, { title: 'A year ago' })
    ctx.clock.advance({ hours: 24 * limits.noticesKeptDays })
    await makeNotice(ctx, personId, { title: 'Today' })
    expect((await toldTo(ctx, personId)).map(({ title }) => title)).toEqual(['Today', 'A year ago'])
    ctx.clock.advance({ hours: 1 })
    await makeNotice(ctx, personId, { title: 'Now' })
    expect((await toldTo(ctx, personId)).map(({ title }) => title)).toEqual(['Now', 'Today'])
  })

  it('announces nothing and records nothing: the letter’s own record says what was told', async () => {
    const { personId } = await makePerson(db)
    const before = [(await announced(db)).length, (await audited(db)).length]
    await makeNotice(jobFor(personId), personId)
    expect([(await announced(db)).length, (await audited(db)).length]).toEqual(before)
  })
})
