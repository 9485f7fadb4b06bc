import { findBalance } from '@kara/credits'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getRequest } from '../reads/get-request.ts'
import { listBookedSessions } from '../reads/get-session.ts'
import { drainRequests, makeRequest, makeRequestHub, mondayAtTen, professionalCtx } from '../testing.ts'
import { takeRequestedTime } from './take-requested-time.ts'

describe('booking a time that the client named', () => {
  const db = openTestDatabase({ connectionsMax: 10 })

  it('becomes a session with its credit held, without asking back', async () => {
    const hub = await makeRequestHub(db)
    const { ctx, requestId, clock } = await makeRequest(db, hub)
    await takeRequestedTime(professionalCtx(db, hub), { requestId, startsAt: mondayAtTen })
    await drainRequests(db, clock)
    expect(await listBookedSessions(ctx, 'upcoming')).toMatchObject([
      { startsAt: mondayAtTen, funding: 'credits', state: 'scheduled' },
    ])
    expect(await findBalance(ctx)).toMatchObject({ heldHalves: 2 })
    expect(await getRequest(ctx, requestId as never)).toMatchObject({ state: 'accepted' })
    const [claim] =
      await db.witness`select kind from app.calendar_claim where professional_id = ${hub.professionalId}`
    expect(claim).toMatchObject({ kind: 'session' })
  })

  it('needs the client’s word for the time, and the professional’s own request', async () => {
    const hub = await makeRequestHub(db)
    const { ctx, requestId } = await makeRequest(db, hub)
    const afternoon = { requestId, startsAt: '2026-11-23T14:00:00Z' }
    await expect(takeRequestedTime(professionalCtx(db, hub), afternoon)).rejects.toMatchObject({
      code: 'scheduling.time_not_wished',
    })
    await expect(takeRequestedTime(ctx, afternoon)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    const other = professionalCtx(db, await makeRequestHub(db))
    await expect(takeRequestedTime(other, afternoon)).rejects.toMatchObject({
      code: 'scheduling.request_missing',
    })
  })

  it('is impossible for the second of two requests for one time', async () => {
    const hub = await makeRequestHub(db)
    const professional = professionalCtx(db, hub)
    const asked = await Promise.all([makeRequest(db, hub), makeRequest(db, hub)])
    const tries = await Promise.allSettled(
      asked.map(({ requestId }) => takeRequestedTime(professional, { requestId, startsAt: mondayAtTen })),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [lost] = tries.filter((result) => result.status === 'rejected')
    expect(lost?.reason).toMatchObject({ code: 'scheduling.slot_taken' })
  })

  it('is recorded', async () => {
    const hub = await makeRequestHub(db)
    const { requestId } = await makeRequest(db, hub)
    await takeRequestedTime(professionalCtx(db, hub), { requestId, startsAt: mondayAtTen })
    const entries = await audited(db, 'session_request.time_taken')
    expect(entries.map((row) => row.objectId)).toContain(requestId)
  })
})
