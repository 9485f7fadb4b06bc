import { makePerson } from '@kara/identity/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { getRequest, listRequests } from '../reads/get-request.ts'
import { listBookedSessions } from '../reads/get-session.ts'
import { listClients } from '../reads/list-clients.ts'
import { drainRequests, makeBookableHub, makePractice, mornings, ownCtx } from '../testing.ts'
import { acceptProposedTime } from './accept-proposed-time.ts'
import { declineRequest } from './decline-request.ts'
import { proposeTimes } from './propose-times.ts'
import { requestPrivateSession } from './request-private-session.ts'
import { setRequestLink } from './set-request-link.ts'
import { takeRequestedTime } from './take-requested-time.ts'

describe('asking on a professional’s own page', () => {
  const db = openTestDatabase({ connectionsMax: 20 })

  async function makeOpenPractice() {
    const practice = await makePractice(db)
    await setRequestLink(practice.ctx, { isOn: true, serviceIds: null })
    const { personId } = await makePerson(db)
    const ctx = ownCtx(db, personId, practice.clock)
    const input = {
      serviceId: practice.serviceId,
      wishes: mornings,
      timeZone: 'Atlantic/Reykjavik',
      funding: 'credits' as const,
    }
    return { practice, personId, ctx, input }
  }

  it('appears among the requests without a company, and is never paid with credits', async () => {
    const { practice, personId, ctx, input } = await makeOpenPractice()
    const { request, isExisting } = await requestPrivateSession(ctx, input)
    expect(isExisting).toBe(false)
    expect(await listRequests(practice.ctx, 'open')).toMatchObject([
      { id: request.id, personId, companyId: null, hubId: null, funding: 'self_pay', state: 'waiting' },
    ])
  })

  it('becomes a session that the client pays, and makes them a private client', async () => {
    const { practice, personId, ctx, input } = await makeOpenPractice()
    const { request } = await requestPrivateSession(ctx, input)
    await proposeTimes(practice.ctx, { requestId: request.id, startsAt: ['2026-11-24T15:00:00Z'] })
    const { times } = await getRequest(ctx, request.id as never)
    const timeId = times[0]?.id ?? ''
    expect(
      await acceptProposedTime(ctx, { requestId: request.id, timeId, funding: 'credits' }),
    ).toMatchObject({
      outcome: 'booked',
      session: { companyId: null, funding: 'self_pay' },
    })
    expect(await listClients(practice.ctx)).toMatchObject([{ personId, privateSince: expect.any(String) }])
  })

  it('can be booked by the professional at once, at a time that was named', async () => {
    const { practice, ctx, input } = await makeOpenPractice()
    const { request } = await requestPrivateSession(ctx, input)
    await takeRequestedTime(practice.ctx, { requestId: request.id, startsAt: '2026-11-23T10:00:00Z' })
    await drainRequests(db, practice.clock)
    expect(await listBookedSessions(ctx, 'upcoming')).toMatchObject([
      { startsAt: '2026-11-23T10:00:00Z', companyId: null, dueMinor: 19500 },
    ])
  })

  it('is one request however often it is sent, also at once', async () => {
    const { practice, ctx, input } = await makeOpenPractice()
    const sent = await Promise.all([requestPrivateSession(ctx, input), requestPrivateSession(ctx, input)])
    expect(new Set(sent.map(({ request }) => request.id)).size).toBe(1)
    expect(sent.map(({ isExisting }) => isExisting).sort()).toEqual([false, true])
    expect(await listRequests(practice.ctx, 'open')).toHaveLength(1)
  })

  it('is refused while the page is off, and for a service that is not on it', async () => {
    const { practice, ctx, input } = await makeOpenPractice()
    await setRequestLink(practice.ctx, { isOn: true, serviceIds: [] })
    await expect(requestPrivateSession(ctx, input)).rejects.toMatchObject({ code: 'scheduling.link_is_off' })
    await setRequestLink(practice.ctx, { isOn: false, serviceIds: null })
    await expect(requestPrivateSession(ctx, input)).rejects.toMatchObject({ code: 'scheduling.link_is_off' })
  })

  it('goes to a few professionals at once and no more', async () => {
    const { ctx, input } = await makeOpenPractice()
    for (let nth = 0; nth < limits.openPrivateRequestsMax; nth += 1) {
      const { input: other } = await makeOpenPractice()
      await requestPrivateSession(ctx, other)
    }
    await expect(requestPrivateSession(ctx, input)).rejects.toMatchObject({
      code: 'scheduling.requests_enough',
    })
  })

  it('ends without alternatives of any hub when it is declined', async () => {
    const { practice, ctx, input } = await makeOpenPractice()
    const { request } = await requestPrivateSession(ctx, input)
    await declineRequest(practice.ctx, { requestId: request.id, reason: 'full' })
    expect(await listRequests(ctx, 'ended')).toMatchObject([{ state: 'declined', endReason: 'full' }])
    expect(await listClients(practice.ctx)).toEqual([])
  })

  it('is not for visitors, companies and the professional themself', async () => {
    const { practice, input } = await makeOpenPractice()
    const { companyId } = await makeBookableHub(db)
    for (const scope of [{ role: 'visitor' }, { role: 'company', companyId }] as const)
      await expect(
        requestPrivateSession(testCtx({ database: db.database, scope }), input),
      ).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    await expect(
      requestPrivateSession(ownCtx(db, practice.personId, practice.clock), input),
    ).rejects.toMatchObject({ code: 'scheduling.invite_to_oneself' })
  })

  it('is announced and audited', async () => {
    const { personId, ctx, input } = await makeOpenPractice()
    const { request } = await requestPrivateSession(ctx, input)
    expect((await announced(db, 'session_request.sent')).at(-1)).toMatchObject({
      payload: { requestId: request.id, personId, companyId: null },
    })
    expect((await audited(db, 'session_request.sent')).at(-1)).toMatchObject({ objectId: request.id })
  })
})
