import type { SessionId } from '@kara/kernel'
import { announced, audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { type BookableHub, makeBookableHub, makeBooking } from '../testing.ts'
import { completeSession, completeWhenLeft } from './complete-session.ts'

describe('completing a session', () => {
  const db = openTestDatabase()
  const professionalCtx = ({ professionalId, personId }: BookableHub, now = '2026-11-23T10:50:00Z') => {
    const ctx = testCtx({ database: db.database, scope: { role: 'professional', professionalId, personId } })
    ctx.clock.travelTo(now)
    return ctx
  }
  const booked = async () => {
    const hub = await makeBookableHub(db)
    const booking = await makeBooking(db, hub)
    return { hub, ...booking, sessionId: booking.session.id as SessionId }
  }

  it('is said by the professional once it has begun', async () => {
    const { hub, sessionId } = await booked()
    await expect(
      completeSession(professionalCtx(hub, '2026-11-23T09:59:59Z'), sessionId),
    ).rejects.toMatchObject({
      code: 'scheduling.session_not_over',
    })
    expect(await completeSession(professionalCtx(hub), sessionId)).toBe(true)
  })

  it('is not for the client', async () => {
    const { ctx, sessionId } = await booked()
    await expect(completeSession(ctx, sessionId)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
  })

  it('is not for another professional, to whom the session does not exist', async () => {
    const { sessionId } = await booked()
    const other = await makeBookableHub(db)
    await expect(completeSession(professionalCtx(other), sessionId)).rejects.toMatchObject({
      code: 'scheduling.session_missing',
    })
  })

  it('happens once when the professional and the job come at the same moment', async () => {
    const { hub, personId, sessionId } = await booked()
    const { professionalId, companyId } = hub
    const job = testCtx({
      database: db.database,
      scope: { role: 'worker', personId, professionalId, companyId },
    })
    job.clock.travelTo('2026-11-23T22:50:00Z')
    const done = await Promise.all([
      completeSession(professionalCtx(hub), sessionId),
      completeWhenLeft(job, sessionId),
    ])
    expect(done.sort()).toEqual([false, true])
    const events = (await announced(db, 'session.completed')).filter(
      (event) => event.payload.sessionId === sessionId,
    )
    expect(events).toHaveLength(1)
  })

  it('is recorded, and the job has nothing left to do', async () => {
    const { hub, sessionId } = await booked()
    await completeSession(professionalCtx(hub), sessionId)
    expect((await audited(db, 'session.completed')).map((entry) => entry.objectId)).toContain(sessionId)
    expect((await dueWork(db, 'session.ends')).map((work) => work.key)).not.toContain(sessionId)
    const events =
      await db.witness`select kind from app.session_event where session_id = ${sessionId} order by at`
    expect(events.map((event) => event.kind)).toEqual(['scheduled', 'completed'])
  })
})
