import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getRequest, listSuitableTimes } from '../reads/get-request.ts'
import {
  makeClient,
  makeRequest,
  makeRequestHub,
  mondayAtTen,
  openCalendar,
  professionalCtx,
} from '../testing.ts'
import { holdSlot } from './hold-slot.ts'
import { proposeTimes } from './propose-times.ts'
import { withdrawRequest } from './withdraw-request.ts'

describe('proposing times', () => {
  const db = openTestDatabase()
  const tuesday = '2026-11-24T09:30:00Z'

  it('lets the client choose until the last of them begins, and replaces what was proposed before', async () => {
    const hub = await makeRequestHub(db)
    const { ctx, requestId } = await makeRequest(db, hub)
    const professional = professionalCtx(db, hub)
    await proposeTimes(professional, { requestId, startsAt: [mondayAtTen, tuesday] })
    await proposeTimes(professional, { requestId, startsAt: [tuesday, tuesday] })
    const request = await getRequest(ctx, requestId as never)
    expect(request).toMatchObject({ state: 'times_proposed', expiresAt: '2026-11-24T09:00:00Z' })
    expect(request.times.map(({ startsAt, keptUntil }) => [startsAt, keptUntil])).toEqual([[tuesday, null]])
  })

  it('is the professional’s own act, on their own requests', async () => {
    const hub = await makeRequestHub(db)
    const { ctx, requestId } = await makeRequest(db, hub)
    const times = { requestId, startsAt: [mondayAtTen] }
    await expect(proposeTimes(ctx, times)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    const other = professionalCtx(db, await makeRequestHub(db))
    await expect(proposeTimes(other, times)).rejects.toMatchObject({ code: 'scheduling.request_missing' })
  })

  it('refuses times that are over or taken, and a request that has ended', async () => {
    const hub = await makeRequestHub(db)
    const { ctx, requestId } = await makeRequest(db, hub)
    const professional = professionalCtx(db, hub)
    const browser = (await makeClient(db, hub)).ctx
    await openCalendar(db, hub)
    await holdSlot(browser, { serviceId: hub.serviceId, startsAt: mondayAtTen })
    const refused = proposeTimes(professional, {
      requestId,
      startsAt: ['2026-11-19T10:00:00Z', mondayAtTen, tuesday],
    })
    await expect(refused).rejects.toMatchObject({
      code: 'scheduling.times_not_free',
      details: { values: { times: `2026-11-19T10:00:00Z, ${mondayAtTen}` } },
    })
    await withdrawRequest(ctx, requestId as never)
    await expect(proposeTimes(professional, { requestId, startsAt: [tuesday] })).rejects.toMatchObject({
      code: 'scheduling.request_ended',
    })
  })

  it('announces and audits', async () => {
    const hub = await makeRequestHub(db)
    const { ctx, requestId } = await makeRequest(db, hub)
    const professional = professionalCtx(db, hub)
    await proposeTimes(professional, { requestId, startsAt: [tuesday] })
    const events = (await getRequest(ctx, requestId as never)).events
    expect(events.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      'sent client',
      'times_proposed professional',
    ])
    const told = await announced(db, 'session_request.times_proposed')
    expect(told.map((row) => row.payload.requestId)).toContain(requestId)
    const entries = await audited(db, 'session_request.times_proposed')
    expect(entries.map((row) => row.objectId)).toContain(requestId)
  })

  it('suggests free starts of the working hours in what the client named', async () => {
    const hub = await makeRequestHub(db)
    const { request } = await makeRequest(db, hub)
    const times = await listSuitableTimes(professionalCtx(db, hub), request, 'Atlantic/Reykjavik')
    expect(times.slice(0, 4)).toEqual([
      '2026-11-23T09:00:00Z',
      '2026-11-23T11:00:00Z',
      '2026-11-24T09:00:00Z',
      '2026-11-24T11:00:00Z',
    ])
  })
})
