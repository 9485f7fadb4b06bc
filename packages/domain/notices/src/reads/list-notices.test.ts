import { makeCompany } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import type { CompanyId, PersonId } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits, type NoticeSubject } from '../contracts.ts'
import { makeNotice } from '../testing.ts'
import { countUnreadNotices } from './count-unread-notices.ts'
import { listNotices } from './list-notices.ts'

describe('the list of what somebody was told', () => {
  const db = openTestDatabase()
  const as = (personId: PersonId, companyId?: CompanyId) =>
    testCtx({
      database: db.database,
      scope: { role: 'person', personId, ...(companyId ? { companyId } : {}) },
    })
  const titles = async (ctx: ReturnType<typeof as>, about: NoticeSubject) =>
    (await listNotices(ctx, { about: [about] })).notices.map(({ title }) => title)

  it('goes page by page from the newest, and counts what is unread up to a page', async () => {
    const { personId } = await makePerson(db)
    const ctx = as(personId)
    const many = limits.noticesPerPage + 2
    for (let number = 1; number <= many; number++) await makeNotice(ctx, personId, { title: `No. ${number}` })
    const first = await listNotices(ctx, { about: ['client'] })
    expect(first.notices).toHaveLength(limits.noticesPerPage)
    expect(first.notices[0]).toMatchObject({ title: `No. ${many}`, isRead: false, locale: 'en' })
    const last = await listNotices(ctx, { about: ['client'], before: first.next ?? '' })
    expect(last).toMatchObject({ notices: [{ title: 'No. 2' }, { title: 'No. 1' }], next: null })
    expect(await countUnreadNotices(ctx, ['client'])).toBe(limits.noticesPerPage + 1)
  })

  it('keeps the sides of one person apart: a company’s pages show that company’s alone', async () => {
    const { personId } = await makePerson(db)
    const [{ companyId }, elsewhere] = [await makeCompany(db), await makeCompany(db)]
    await makeNotice(as(personId, companyId), personId, { about: 'admin', title: 'The pool is low' })
    await makeNotice(as(personId, companyId), personId, { about: 'client', title: 'Booked' })
    expect(await titles(as(personId, companyId), 'admin')).toEqual(['The pool is low'])
    expect(await titles(as(personId, elsewhere.companyId), 'admin')).toEqual([])
    expect(await titles(as(personId), 'client')).toEqual(['Booked'])
    expect(await countUnreadNotices(as(personId, companyId), ['admin'])).toBe(1)
    expect(
      await db.witness`select about from app.notice where person_id = ${personId}
      and company_id is not null`,
    ).toEqual([{ about: 'admin' }])
  })

  it('opens to its person alone: not to another person, a company, a job or support', async () => {
    const [{ personId }, other] = [await makePerson(db), await makePerson(db)]
    const { companyId } = await makeCompany(db, { ownerId: personId })
    await makeNotice(as(personId), personId)
    expect(await titles(as(other.personId), 'client')).toEqual([])
    for (const scope of [
      { role: 'company', companyId, personId },
      { role: 'worker', personId },
      { role: 'support', personId },
    ] as const) {
      const ctx = testCtx({ database: db.database, scope })
      expect(() => listNotices(ctx, { about: ['client'] })).toThrow('for them alone')
      expect(() => countUnreadNotices(ctx, ['client'])).toThrow('for them alone')
    }
  })
})
