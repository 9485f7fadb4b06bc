import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getRequest } from '../reads/get-request.ts'
import { makeRequest, makeRequestHub, mondayAtTen, professionalCtx } from '../testing.ts'
import { declineRequest } from './decline-request.ts'
import { takeRequestedTime } from './take-requested-time.ts'
import { withdrawRequest } from './withdraw-request.ts'

describe('withdrawing a request', () => {
  const db = openTestDatabase()

  it('frees a time that was kept for it; twice is once', async () => {
    const hub = await makeRequestHub(db)
    const { ctx, requestId } = await makeRequest(db, hub)
    await takeRequestedTime(professionalCtx(db, hub), { requestId, startsAt: mondayAtTen })
    await withdrawRequest(ctx, requestId as never)
    await withdrawRequest(ctx, requestId as never)
    expect(await getRequest(ctx, requestId as never)).toMatchObject({ state: 'withdrawn', times: [] })
    const claims =
      await db.witness`select 1 from app.calendar_claim where professional_id = ${hub.professionalId}`
    expect(claims).toHaveLength(0)
  })

  it('is the client’s own act, on their own request', async () => {
    const hub = await makeRequestHub(db)
    const { requestId } = await makeRequest(db, hub)
    await expect(async () =>
      withdrawRequest(professionalCtx(db, hub), requestId as never),
    ).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
    const stranger = (await makeRequest(db, hub)).ctx
    await expect(withdrawRequest(stranger, requestId as never)).rejects.toMatchObject({
      code: 'scheduling.request_missing',
    })
  })

  it('is refused when it was answered meanwhile', async () => {
    const hub = await makeRequestHub(db)
    const { ctx, requestId } = await makeRequest(db, hub)
    await declineRequest(professionalCtx(db, hub), { requestId, reason: 'full' })
    await expect(withdrawRequest(ctx, requestId as never)).rejects.toMatchObject({
      code: 'scheduling.request_ended',
    })
  })

  it('announces and audits', async () => {
    const hub = await makeRequestHub(db)
    const { ctx, requestId } = await makeRequest(db, hub)
    await withdrawRequest(ctx, requestId as never)
    const told = await announced(db, 'session_request.withdrawn')
    expect(told.map((row) => row.payload.requestId)).toContain(requestId)
    const entries = await audited(db, 'session_request.withdrawn')
    expect(entries.map((row) => row.objectId)).toContain(requestId)
  })
})
