import { endTimeAway } from '@kara/directory'
import { goAway } from '@kara/handovers'
import { makeTeam } from '@kara/handovers/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { drainNotices, openPostOffice } from '../testing.ts'
import { planTimeAwayNotice } from './plan-time-away-notice.ts'

describe('the letter about a time away', () => {
  const db = openTestDatabase()
  const office = openPostOffice()
  const week = { fromDay: '2026-11-30', backOn: '2026-12-07', message: 'Nothing to worry about' }
  const lettersTo = async (personId: string) => {
    const [row] = await db.witness`select email from app.person_email where person_id = ${personId}`
    return (await office.lettersTo(String(row?.email))).filter(({ text }) =>
      text.includes('Nothing new can be booked in between'),
    )
  }

  it('reaches each client once, ten minutes later, and says what stays', async () => {
    const { self, ctx, personId } = await makeTeam(db)
    await goAway(self, week)
    await drainNotices(db, office, ctx.clock)
    expect(await lettersTo(personId)).toEqual([])
    ctx.clock.travelTo('2026-11-20T09:10:00Z')
    await drainNotices(db, office, ctx.clock)
    await drainNotices(db, office, ctx.clock)
    const letters = await lettersTo(personId)
    expect(letters).toHaveLength(1)
    expect(letters[0]?.text).toContain('Nothing to worry about')
    expect(letters[0]?.text).toContain('Sessions that you have booked stay')
  })

  it('does not leave when it was taken back, and leaves once when it was set anew', async () => {
    const [back, anew] = [await makeTeam(db), await makeTeam(db)]
    await goAway(back.self, week)
    await endTimeAway(back.self)
    await goAway(anew.self, { ...week, backOn: '2026-12-14' })
    await goAway(anew.self, week)
    for (const { ctx } of [back, anew]) {
      await drainNotices(db, office, ctx.clock)
      ctx.clock.travelTo('2026-11-20T09:10:00Z')
      await drainNotices(db, office, ctx.clock)
    }
    expect(await lettersTo(back.personId)).toEqual([])
    expect(await lettersTo(anew.personId)).toHaveLength(1)
  })

  it('is planned by jobs only', async () => {
    const { self, hub, personId } = await makeTeam(db)
    const told = { timeAwayId: hub.hubId, personId, professionalId: hub.professionalId, companyId: null }
    await expect(planTimeAwayNotice(self, told)).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})
