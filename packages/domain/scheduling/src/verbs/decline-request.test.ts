import { makeProfessional } from '@kara/directory/testing'
import { leaveHub, withdrawInvitation } from '@kara/hubs'
import { companyCtx, makeListing } from '@kara/hubs/testing'
import { announced, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getRequest } from '../reads/get-request.ts'
import { listAlternativeProfessionals, listColleagues } from '../reads/list-alternative-professionals.ts'
import { drainRequests, makeRequest, makeRequestHub, professionalCtx } from '../testing.ts'
import { declineRequest } from './decline-request.ts'

describe('declining a request', () => {
  const db = openTestDatabase()

  async function withColleagues(count: number) {
    const hub = await makeRequestHub(db)
    const colleagues: string[] = []
    for (let index = 0; index < count; index++) {
      const { professionalId } = await makeProfessional(db)
      await makeListing(db, hub.companyId, hub.hubId, professionalId)
      colleagues.push(professionalId)
    }
    return { hub, colleagues, ...(await makeRequest(db, hub)) }
  }

  it('tells the reason and leads to two others, first whom the professional named', async () => {
    const { hub, colleagues, ctx, requestId, request } = await withColleagues(4)
    const professional = professionalCtx(db, hub)
    expect((await listColleagues(professional, request)).map(({ id }) => id).sort()).toEqual(
      colleagues.sort(),
    )
    const referred = [colleagues[3] ?? '']
    await declineRequest(professional, { requestId, reason: 'not_my_field', referred })
    const declined = await getRequest(ctx, requestId as never)
    expect(declined).toMatchObject({ state: 'declined', endReason: 'not_my_field', referred })
    const others = await listAlternativeProfessionals(ctx, declined)
    expect(others).toHaveLength(2)
    expect(others[0]?.id).toBe(colleagues[3])
  })

  it('is the professional’s own act, once', async () => {
    const { hub, ctx, requestId } = await withColleagues(0)
    const decline = { requestId, reason: 'full' } as const
    await expect(declineRequest(ctx, decline)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    const other = professionalCtx(db, await makeRequestHub(db))
    await expect(declineRequest(other, decline)).rejects.toMatchObject({ code: 'scheduling.request_missing' })
    const professional = professionalCtx(db, hub)
    const tries = await Promise.allSettled([
      declineRequest(professional, decline),
      declineRequest(professional, decline),
    ])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('leads who waits to others when the professional leaves the hub', async () => {
    const { hub, ctx, requestId, clock } = await withColleagues(2)
    const [listing] = await db.witness<{ id: string }[]>`select id from app.hub_listing
      where professional_id = ${hub.professionalId}`
    await leaveHub(professionalCtx(db, hub), { listingId: listing?.id ?? '' })
    await drainRequests(db, clock)
    const request = await getRequest(ctx, requestId as never)
    expect(request).toMatchObject({ state: 'declined', endReason: 'left_hub' })
    expect(await listAlternativeProfessionals(ctx, request)).toHaveLength(2)
    const told = await announced(db, 'session_request.declined')
    expect(told.map((row) => row.payload.requestId)).toContain(requestId)
  })

  it('leads who waits to others when the company takes the professional out of the hub', async () => {
    const { hub, ctx, requestId, clock } = await withColleagues(2)
    await withdrawInvitation(companyCtx(db, hub.companyId), { professionalId: hub.professionalId })
    await drainRequests(db, clock)
    expect(await getRequest(ctx, requestId as never)).toMatchObject({
      state: 'declined',
      endReason: 'left_hub',
    })
  })
})
