import { dueWork, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getRequest } from '../reads/get-request.ts'
import { drainRequests, makeRequest, makeRequestHub, mondayAtTen, professionalCtx } from '../testing.ts'
import { expireRequest } from './expire-request.ts'
import { proposeTimes } from './propose-times.ts'

describe('the clock of a request', () => {
  const db = openTestDatabase()

  it('reminds after two days and ends after four, with both written down', async () => {
    const hub = await makeRequestHub(db)
    const { ctx, requestId, clock } = await makeRequest(db, hub)
    const stateNow = async () => {
      await drainRequests(db, clock)
      const { state, events } = await getRequest(ctx, requestId as never)
      return [state, events.at(-1)?.kind]
    }
    clock.advance({ hours: 47, minutes: 59 })
    expect(await stateNow()).toEqual(['waiting', 'sent'])
    clock.advance({ minutes: 1 })
    expect(await stateNow()).toEqual(['waiting', 'reminded'])
    clock.advance({ hours: 48 })
    expect(await stateNow()).toEqual(['expired', 'expired'])
    expect((await getRequest(ctx, requestId as never)).endReason).toBe('no_answer')
    expect((await dueWork(db)).filter(({ key }) => key === requestId)).toEqual([])
  })

  it('begins anew with every turn, and ends with the last time that could be chosen', async () => {
    const hub = await makeRequestHub(db)
    const { ctx, requestId, clock } = await makeRequest(db, hub)
    clock.advance({ hours: 40 })
    const professional = professionalCtx(db, hub, clock)
    await proposeTimes(professional, { requestId, startsAt: [mondayAtTen] })
    clock.advance({ hours: 20 })
    await drainRequests(db, clock)
    expect((await getRequest(ctx, requestId as never)).state).toBe('times_proposed')
    clock.travelTo(mondayAtTen)
    await drainRequests(db, clock)
    expect(await getRequest(ctx, requestId as never)).toMatchObject({
      state: 'expired',
      endReason: 'not_chosen',
    })
  })

  it('is kept by a job only', async () => {
    const hub = await makeRequestHub(db)
    const { ctx, requestId } = await makeRequest(db, hub)
    await expect(expireRequest(ctx, requestId as never)).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
  })
})
