import { makeCompany } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import type { CompanyId, PersonId } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import type { NoticeSubject } from '../contracts.ts'
import { countUnreadNotices } from '../reads/count-unread-notices.ts'
import { listNotices } from '../reads/list-notices.ts'
import { makeNotice } from '../testing.ts'
import { readAllNotices } from './read-all-notices.ts'

describe('reading all that one was told', () => {
  const db = openTestDatabase()
  const as = (personId: PersonId, companyId?: CompanyId) =>
    testCtx({
      database: db.database,
      scope: { role: 'person', personId, ...(companyId ? { companyId } : {}) },
    })
  const newest = async (ctx: ReturnType<typeof as>, about: NoticeSubject) =>
    (await listNotices(ctx, { about: [about] })).notices[0]?.id ?? ''

  it('marks what was shown, and what came meanwhile stays unread', async () => {
    const { personId } = await makePerson(db)
    const ctx = as(personId)
    await makeNotice(ctx, personId)
    await makeNotice(ctx, personId)
    const upTo = await newest(ctx, 'client')
    await makeNotice(ctx, personId)
    expect(await readAllNotices(ctx, { about: ['client'], upTo })).toBe(2)
    expect(await countUnreadNotices(ctx, ['client'])).toBe(1)
  })

  it('is for the person themself: not for a company, a job or support', async () => {
    const { personId } = await makePerson(db)
    const { companyId } = await makeCompany(db, { ownerId: personId })
    await makeNotice(as(personId), personId)
    const upTo = await newest(as(personId), 'client')
    for (const scope of [
      { role: 'company', companyId, personId },
      { role: 'worker', personId },
      { role: 'support', personId },
    ] as const) {
      const ctx = testCtx({ database: db.database, scope })
      await expect(readAllNotices(ctx, { about: ['client'], upTo })).rejects.toMatchObject({
        code: 'notices.only_own_notices',
      })
    }
    expect(await countUnreadNotices(as(personId), ['client'])).toBe(1)
  })

  it('touches no other list: not another person’s, not another company’s, not the person’s own as a client', async () => {
    const [{ personId }, other] = [await makePerson(db), await makePerson(db)]
    const [{ companyId }, elsewhere] = [await makeCompany(db), await makeCompany(db)]
    await makeNotice(as(other.personId), other.personId)
    await makeNotice(as(personId), personId)
    await makeNotice(as(personId, elsewhere.companyId), personId, { about: 'admin', place: '/control/1' })
    await makeNotice(as(personId, companyId), personId, { about: 'admin', place: '/control/2' })
    const ctx = as(personId, companyId)
    expect(await readAllNotices(ctx, { about: ['admin'], upTo: await newest(ctx, 'admin') })).toBe(1)
    expect(await countUnreadNotices(as(other.personId), ['client'])).toBe(1)
    expect(await countUnreadNotices(as(personId), ['client'])).toBe(1)
    expect(await countUnreadNotices(as(personId, elsewhere.companyId), ['admin'])).toBe(1)
  })

  it('counts each once, whichever of two connections comes first', async () => {
    const { personId } = await makePerson(db)
    const ctx = as(personId)
    await makeNotice(ctx, personId)
    await makeNotice(ctx, personId)
    const seen = { about: ['client' as const], upTo: await newest(ctx, 'client') }
    const both = await Promise.all([readAllNotices(ctx, seen), readAllNotices(ctx, seen)])
    expect(both.toSorted()).toEqual([0, 2])
    expect(await readAllNotices(ctx, seen)).toBe(0)
  })

  it('leaves no event and no record', async () => {
    const { personId } = await makePerson(db)
    const ctx = as(personId)
    await makeNotice(ctx, personId)
    const before = [(await announced(db)).length, (await audited(db)).length]
    await readAllNotices(ctx, { about: ['client'], upTo: await newest(ctx, 'client') })
    expect([(await announced(db)).length, (await audited(db)).length]).toEqual(before)
  })
})
