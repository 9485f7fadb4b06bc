import { makePerson } from '@kara/identity/testing'
import { inScope } from '@kara/kernel'
import { makeBookableHub, makeBooking } from '@kara/scheduling/testing'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { optionalNotices } from '../contracts.ts'
import { listTurnedOff } from '../reads/list-turned-off.ts'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { chooseNotices } from './choose-notices.ts'

describe('choosing which letters come', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  it('leaves out a reminder, and nothing that its reader has to know', async () => {
    const { ctx, session, personId } = await makeBooking(db, await makeBookableHub(db))
    await chooseNotices(ctx, { wanted: ['reminder_hour'] })
    ctx.clock.advance({ minutes: 5 })
    await drainNotices(db, office, ctx.clock)
    ctx.clock.travelTo('2026-11-22T10:05:00Z')
    await drainNotices(db, office, ctx.clock)
    ctx.clock.travelTo('2026-11-23T09:05:00Z')
    await drainNotices(db, office, ctx.clock)
    const toClient = (await deliveries(db)).filter(
      ({ causeKey, recipientKind }) => causeKey.includes(session.id) && recipientKind === 'client',
    )
    expect(toClient.map(({ letter, state, reason }) => [letter, state, reason])).toEqual([
      ['booking_confirmed', 'sent', null],
      ['reminder_day', 'skipped', 'turned_off'],
      ['reminder_hour', 'sent', null],
    ])
    const entries = (await audited(db, 'notices.chosen')).filter(({ objectId }) => objectId === personId)
    expect(entries).toMatchObject([{ companyId: null }])
  })

  it('is taken back, and twice is once, also when both clicks come together', async () => {
    const { personId } = await makePerson(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'person', personId } })
    await Promise.all([chooseNotices(ctx, { wanted: [] }), chooseNotices(ctx, { wanted: [] })])
    expect(await listTurnedOff(ctx)).toHaveLength(optionalNotices.length)
    await chooseNotices(ctx, {
      among: ['wellbeing_due', 'feedback_asked', 'reminder_day'],
      wanted: ['wellbeing_due', 'feedback_asked'],
    })
    expect((await listTurnedOff(ctx)).sort()).toEqual(
      optionalNotices
        .filter((notice) => notice !== 'wellbeing_due' && notice !== 'feedback_asked')
        .toSorted(),
    )
  })

  it('is for oneself, and not for a company or a job', async () => {
    const [{ personId }, other] = [await makePerson(db), await makePerson(db)]
    const ctx = testCtx({ database: db.database, scope: { role: 'person', personId } })
    await chooseNotices(ctx, { wanted: [] })
    expect(await listTurnedOff(inScope(ctx, { role: 'person', personId: other.personId }))).toEqual([])
    const job = inScope(ctx, { role: 'worker', personId })
    await expect(chooseNotices(job, { wanted: [] })).rejects.toMatchObject({
      code: 'notifications.only_own_choice',
    })
  })
})
