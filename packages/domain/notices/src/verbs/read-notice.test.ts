import { makeCompany } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import type { PersonId } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { countUnreadNotices } from '../reads/count-unread-notices.ts'
import { listNotices } from '../reads/list-notices.ts'
import { makeNotice } from '../testing.ts'
import { readNotice } from './read-notice.ts'

describe('opening what one was told', () => {
  const db = openTestDatabase()
  const as = (personId: PersonId) => testCtx({ database: db.database, scope: { role: 'person', personId } })
  const told = async () => {
    const { personId } = await makePerson(db)
    const ctx = as(personId)
    await makeNotice(ctx, personId)
    const [notice] = (await listNotices(ctx, { about: ['client'] })).notices
    return { ctx, personId, id: notice?.id ?? '' }
  }

  it('marks it as read, and says where it leads', async () => {
    const { ctx, id } = await told()
    expect(await countUnreadNotices(ctx, ['client'])).toBe(1)
    expect(await readNotice(ctx, id)).toMatchObject({ isRead: true, place: '/home/sessions/1' })
    expect(await countUnreadNotices(ctx, ['client'])).toBe(0)
  })

  it('is for the person themself: not for a company, a job or support', async () => {
    const { personId, id } = await told()
    const { companyId } = await makeCompany(db, { ownerId: personId })
    for (const scope of [
      { role: 'company', companyId, personId },
      { role: 'worker', personId },
      { role: 'support', personId },
    ] as const)
      await expect(readNotice(testCtx({ database: db.database, scope }), id)).rejects.toMatchObject({
        code: 'notices.only_own_notices',
      })
  })

  it('finds nobody else’s, which looks the same as none', async () => {
    const { ctx, id } = await told()
    const other = as((await makePerson(db)).personId)
    await expect(readNotice(other, id)).rejects.toMatchObject({ code: 'notices.notice_missing' })
    await expect(readNotice(other, 'no-id')).rejects.toMatchObject({ code: 'notices.notice_missing' })
    expect(await countUnreadNotices(ctx, ['client'])).toBe(1)
  })

  it('keeps when it was first read, on two connections and later', async () => {
    const { ctx, id } = await told()
    const readAt = () => db.witness`select read_at from app.notice where id = ${id}`
    await Promise.all([readNotice(ctx, id), readNotice(ctx, id)])
    const first = await readAt()
    ctx.clock.advance({ hours: 1 })
    expect(await readNotice(ctx, id)).toMatchObject({ isRead: true })
    expect(await readAt()).toEqual(first)
  })

  it('leaves no event and no record: who reads what when is nobody else’s business', async () => {
    const { ctx, id } = await told()
    const before = [(await announced(db)).length, (await audited(db)).length]
    await readNotice(ctx, id)
    expect([(await announced(db)).length, (await audited(db)).length]).toEqual(before)
  })
})
