import { announced, audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findOpenRequest, getRequest, listRequests, readTypicalReply } from '../reads/get-request.ts'
import { listBookedSessions } from '../reads/get-session.ts'
import { clientCtx, makeBookableHub, makeRequest, makeRequestHub, professionalCtx } from '../testing.ts'
import { declineRequest } from './decline-request.ts'
import { requestSession } from './request-session.ts'

describe('requesting a session', () => {
  const db = openTestDatabase()
  const zone = 'Atlantic/Reykjavik'

  it('waits for an answer within two days, and is no session', async () => {
    const hub = await makeRequestHub(db)
    const { ctx, request } = await makeRequest(db, hub)
    expect(request).toMatchObject({
      state: 'waiting',
      replyBy: '2026-11-22T09:00:00Z',
      expiresAt: '2026-11-24T09:00:00Z',
      costHalves: 2,
      events: [{ kind: 'sent', by: 'client' }],
    })
    expect(await listBookedSessions(ctx, 'upcoming')).toEqual([])
    expect(await listRequests(professionalCtx(db, hub), 'open')).toMatchObject([{ id: request.id }])
  })

  it('is for signed-in clients in a hub, and for professionals who take requests', async () => {
    const hub = await makeRequestHub(db)
    const input = { serviceId: hub.serviceId, timeZone: zone, funding: 'credits' } as const
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor', companyId: hub.companyId } })
    await expect(requestSession(visitor, input)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    const open = await makeBookableHub(db)
    await expect(makeRequest(db, open)).rejects.toMatchObject({ code: 'scheduling.not_on_request' })
    const { personId } = await makeRequest(db, hub)
    const elsewhere = clientCtx(db, open, personId)
    await expect(requestSession(elsewhere, input)).rejects.toMatchObject({
      code: 'companies.not_an_employee',
    })
  })

  it('is seen by nobody but the two', async () => {
    const hub = await makeRequestHub(db)
    const { request } = await makeRequest(db, hub)
    const other = await makeRequestHub(db)
    for (const stranger of [(await makeRequest(db, hub)).ctx, professionalCtx(db, other)]) {
      await expect(getRequest(stranger, request.id as never)).rejects.toMatchObject({
        code: 'scheduling.request_missing',
      })
    }
  })

  it('is the first request when asked twice at the same moment', async () => {
    const hub = await makeRequestHub(db)
    const { ctx, request } = await makeRequest(db, hub)
    const input = { serviceId: hub.serviceId, timeZone: zone, funding: 'credits' } as const
    const again = await Promise.all([requestSession(ctx, input), requestSession(ctx, input)])
    expect(again.map(({ isExisting, request }) => [isExisting, request.id])).toEqual([
      [true, request.id],
      [true, request.id],
    ])
    expect((await findOpenRequest(ctx, hub.professionalId))?.id).toBe(request.id)
    const sent = (await announced(db, 'session_request.sent')).filter(
      (event) => event.payload.requestId === request.id,
    )
    expect(sent).toHaveLength(1)
  })

  it('announces, audits without the company, and plans its clock', async () => {
    const hub = await makeRequestHub(db)
    const { request, personId } = await makeRequest(db, hub)
    const [event] = (await announced(db, 'session_request.sent')).filter(
      (row) => row.payload.requestId === request.id,
    )
    expect(event).toMatchObject({ personId, companyId: hub.companyId, professionalId: hub.professionalId })
    const [entry] = (await audited(db, 'session_request.sent')).filter((row) => row.objectId === request.id)
    expect(entry).toMatchObject({ personId, companyId: null })
    const planned = (await dueWork(db)).filter((work) => work.key === request.id).map(({ kind }) => kind)
    expect(planned).toEqual(['session_request.reminds', 'session_request.expires'])
  })

  it('says how soon the professional usually answers, once three requests say so', async () => {
    const hub = await makeRequestHub(db)
    const answer = async (hours: number) => {
      const { ctx, request } = await makeRequest(db, hub)
      const professional = professionalCtx(db, hub)
      professional.clock.advance({ hours })
      await declineRequest(professional, { requestId: request.id, reason: 'full' })
      return readTypicalReply(ctx, hub.professionalId)
    }
    expect(await answer(2)).toBeNull()
    expect(await answer(30)).toBeNull()
    expect(await answer(40)).toBe('two_days')
  })
})
