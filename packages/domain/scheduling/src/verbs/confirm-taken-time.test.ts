import { makeConnectionRow } from '@kara/sso/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getRequest } from '../reads/get-request.ts'
import { listBookedSessions } from '../reads/get-session.ts'
import { drainRequests, makeRequest, makeRequestHub, mondayAtTen, professionalCtx } from '../testing.ts'
import { acceptProposedTime } from './accept-proposed-time.ts'
import { confirmTakenTime } from './confirm-taken-time.ts'
import { takeRequestedTime } from './take-requested-time.ts'

describe('the job that books a taken time', () => {
  const db = openTestDatabase()

  it('keeps the time and asks the client how to pay when the credits ran out', async () => {
    const hub = await makeRequestHub(db, { allowanceCredits: 0.5 })
    const { ctx, requestId, clock } = await makeRequest(db, hub)
    await takeRequestedTime(professionalCtx(db, hub), { requestId, startsAt: mondayAtTen })
    await drainRequests(db, clock)
    expect(await listBookedSessions(ctx, 'upcoming')).toEqual([])
    const request = await getRequest(ctx, requestId as never)
    expect(request).toMatchObject({ state: 'times_proposed', times: [{ keptUntil: '2026-11-21T09:00:00Z' }] })
    expect(request.events.at(-1)).toMatchObject({ kind: 'payment_asked' })
    const paid = await acceptProposedTime(ctx, {
      requestId,
      timeId: request.times[0]?.id ?? '',
      funding: 'self_pay',
    })
    expect(paid).toMatchObject({ outcome: 'booked', session: { funding: 'self_pay' } })
  })

  /** A client whom the company's sign-in knows; it has been required since `changedAt`. */
  async function askUnder(changedAt: string) {
    const hub = await makeRequestHub(db)
    const asked = await makeRequest(db, hub)
    const connectionId = await makeConnectionRow(db, hub, { state: 'required', changedAt })
    await db.witness`insert into app.linked_identity (connection_id, subject, company_id, person_id, linked_at)
      values (${connectionId}, ${asked.personId}, ${hub.companyId}, ${asked.personId}, now())`
    await takeRequestedTime(professionalCtx(db, hub), { requestId: asked.requestId, startsAt: mondayAtTen })
    await drainRequests(db, asked.clock)
    return asked
  }

  it('asks a client first to come through the sign-in that the company has required since they asked', async () => {
    const { ctx, requestId } = await askUnder('2026-11-20T09:00:01Z')
    expect(await listBookedSessions(ctx, 'upcoming')).toEqual([])
    const request = await getRequest(ctx, requestId as never)
    expect(request).toMatchObject({ state: 'times_proposed', times: [{ keptUntil: '2026-11-21T09:00:00Z' }] })
    expect(request.events.at(-1)).toMatchObject({ kind: 'sign_in_asked' })
  })

  it('books at once for who asked after that, for that was through it', async () => {
    const { ctx } = await askUnder('2026-11-20T09:00:00Z')
    expect(await listBookedSessions(ctx, 'upcoming')).toHaveLength(1)
  })

  it('keeps the time for a day; after that it is only proposed', async () => {
    const hub = await makeRequestHub(db, { allowanceCredits: 0.5 })
    const { ctx, requestId, clock } = await makeRequest(db, hub)
    await takeRequestedTime(professionalCtx(db, hub), { requestId, startsAt: mondayAtTen })
    await drainRequests(db, clock)
    clock.advance({ hours: 24 })
    await drainRequests(db, clock)
    expect((await getRequest(ctx, requestId as never)).times).toMatchObject([{ keptUntil: null }])
    const claims =
      await db.witness`select 1 from app.calendar_claim where professional_id = ${hub.professionalId}`
    expect(claims).toHaveLength(0)
  })

  it('is a job, and finds nothing to do the second time', async () => {
    const hub = await makeRequestHub(db)
    const { ctx, requestId, clock } = await makeRequest(db, hub)
    await expect(async () => confirmTakenTime(ctx, requestId as never)).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
    await takeRequestedTime(professionalCtx(db, hub), { requestId, startsAt: mondayAtTen })
    await drainRequests(db, clock)
    await drainRequests(db, clock)
    expect(await listBookedSessions(ctx, 'upcoming')).toHaveLength(1)
  })
})
