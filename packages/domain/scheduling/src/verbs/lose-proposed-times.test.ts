import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getRequest } from '../reads/get-request.ts'
import {
  drainRequests,
  makeBooking,
  makeRequest,
  makeRequestHub,
  mondayAtTen,
  openCalendar,
  professionalCtx,
} from '../testing.ts'
import { loseProposedTimes } from './lose-proposed-times.ts'
import { proposeTimes } from './propose-times.ts'

describe('a proposed time that somebody else takes', () => {
  const db = openTestDatabase()
  const tuesday = '2026-11-24T09:30:00Z'

  async function proposedAndBooked(startsAt: string[]) {
    const hub = await makeRequestHub(db)
    const { ctx, requestId, clock } = await makeRequest(db, hub)
    await proposeTimes(professionalCtx(db, hub), { requestId, startsAt })
    await openCalendar(db, hub)
    await makeBooking(db, hub, mondayAtTen)
    await drainRequests(db, clock)
    return { hub, ctx, request: await getRequest(ctx, requestId as never) }
  }

  it('asks the professional for new times when it was the last one', async () => {
    const { request } = await proposedAndBooked([mondayAtTen])
    expect(request).toMatchObject({ state: 'seen', times: [], replyBy: '2026-11-22T09:00:00Z' })
    expect(request.events.at(-1)).toMatchObject({ kind: 'times_lost', by: 'nobody' })
  })

  it('leaves the other times to choose from', async () => {
    const { request } = await proposedAndBooked(['2026-11-23T10:30:00Z', tuesday])
    expect(request.state).toBe('times_proposed')
    expect(request.times.map(({ startsAt }) => startsAt)).toEqual([tuesday])
  })

  it('is noticed by a job, and nothing happens the second time', async () => {
    const { hub, ctx } = await proposedAndBooked([mondayAtTen])
    const taken = {
      professionalId: hub.professionalId,
      startsAt: mondayAtTen,
      endsAt: '2026-11-23T11:00:00Z',
    }
    await expect(async () => loseProposedTimes(ctx, taken)).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
  })
})
