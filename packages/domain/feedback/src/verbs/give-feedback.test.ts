import type { SessionId } from '@kara/kernel'
import { completeSession } from '@kara/scheduling'
import { makeBookableHub, makeBooking, professionalCtx } from '@kara/scheduling/testing'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findLatestOpenFeedback, findOpenFeedback } from '../reads/find-open-feedback.ts'
import { giveFeedback } from './give-feedback.ts'

describe('saying how a session was', () => {
  const db = openTestDatabase()
  async function held() {
    const hub = await makeBookableHub(db)
    const { ctx, session } = await makeBooking(db, hub)
    const self = professionalCtx(db, hub, ctx.clock)
    const input = { sessionId: session.id, understood: 5, useful: 4, suits: 3 }
    return { ctx, self, input, sessionId: session.id as SessionId }
  }

  it('is possible once it was held, and for two weeks', async () => {
    const { ctx, self, input, sessionId } = await held()
    await expect(giveFeedback(ctx, input)).rejects.toMatchObject({ code: 'feedback.not_open' })
    ctx.clock.travelTo('2026-11-23T11:00:00Z')
    await completeSession(self, sessionId)
    expect(await findOpenFeedback(ctx, sessionId)).toMatchObject({ id: sessionId })
    expect(await findLatestOpenFeedback(ctx)).toMatchObject({ id: sessionId })
    ctx.clock.advance({ hours: 24 * 14 })
    expect(await findOpenFeedback(ctx, sessionId)).toBeNull()
    await expect(giveFeedback(ctx, input)).rejects.toMatchObject({ code: 'feedback.not_open' })
  })

  it('counts once, also when two clicks come at once, and is on record without the answers', async () => {
    const { ctx, self, input, sessionId } = await held()
    ctx.clock.travelTo('2026-11-23T11:00:00Z')
    await completeSession(self, sessionId)
    const twice = await Promise.allSettled([giveFeedback(ctx, input), giveFeedback(ctx, input)])
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(giveFeedback(ctx, input)).rejects.toMatchObject({ code: 'feedback.given_before' })
    expect(await findOpenFeedback(ctx, sessionId)).toBeNull()
    expect(await findLatestOpenFeedback(ctx)).toBeNull()
    const entries = (await audited(db, 'feedback.given')).filter(({ objectId }) => objectId === sessionId)
    expect(entries).toMatchObject([{ companyId: null }])
    expect(JSON.stringify(entries)).not.toContain('understood')
  })

  it('is for the client of the session', async () => {
    const { self, input } = await held()
    const other = await held()
    await expect(giveFeedback(self, input)).rejects.toMatchObject({ code: 'feedback.not_allowed' })
    await expect(giveFeedback(other.ctx, input)).rejects.toMatchObject({ code: 'scheduling.session_missing' })
  })
})
