import type { SessionId } from '@kara/kernel'
import { completeSession } from '@kara/scheduling'
import { type BookableHub, makeBookableHub, makeBooking, professionalCtx } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { giveFeedback } from '../verbs/give-feedback.ts'
import { listFeedbackBlocks } from './list-feedback-blocks.ts'

const later = '2026-12-01T00:00:00Z'

describe('what a professional learns of what clients say', () => {
  const db = openTestDatabase()

  /** So many clients of one professional, each after a session of their own. */
  async function spoken(hub: BookableHub, answers: readonly number[]) {
    for (const [at, answer] of answers.entries()) {
      const startsAt = `2026-11-23T${String(9 + at).padStart(2, '0')}:00:00Z`
      const { ctx, session } = await makeBooking(db, hub, startsAt)
      ctx.clock.travelTo('2026-11-23T19:00:00Z')
      await completeSession(professionalCtx(db, hub, ctx.clock), session.id as SessionId)
      await giveFeedback(ctx, { sessionId: session.id, understood: answer, useful: 5, suits: 1 })
    }
  }

  it('is nothing of four people, and the averages of five once the month is over', async () => {
    const hub = await makeBookableHub(db)
    const self = professionalCtx(db, hub)
    self.clock.travelTo(later)
    await spoken(hub, [5, 5, 4, 3])
    expect(await listFeedbackBlocks(self)).toEqual([])
    const fifth = await makeBooking(db, hub, '2026-11-24T09:00:00Z')
    fifth.ctx.clock.travelTo('2026-11-24T19:00:00Z')
    await completeSession(professionalCtx(db, hub, fifth.ctx.clock), fifth.session.id as SessionId)
    await giveFeedback(fifth.ctx, { sessionId: fifth.session.id, understood: 1, useful: 5, suits: 1 })
    self.clock.travelTo('2026-11-30T23:59:59Z')
    expect(await listFeedbackBlocks(self)).toEqual([])
    self.clock.travelTo(later)
    expect(await listFeedbackBlocks(self)).toEqual([
      { block: 1, people: 5, understood: 3.6, useful: 5, suits: 1 },
    ])
  })

  it('stays as it was while fewer than five more have spoken', async () => {
    const hub = await makeBookableHub(db)
    const self = professionalCtx(db, hub)
    self.clock.travelTo(later)
    await spoken(hub, [2, 2, 2, 2, 2, 5, 5])
    expect(await listFeedbackBlocks(self)).toMatchObject([{ block: 1, understood: 2 }])
  })

  it('is nothing of three people for whoever asks the database itself', async () => {
    const hub = await makeBookableHub(db)
    await spoken(hub, [2, 2, 2])
    const rows = await db.witness.begin(async (sql) => {
      await sql`select set_config('app.professional_id', ${hub.professionalId}, true)`
      return sql`select * from app.feedback_blocks(${later})`
    })
    expect([...rows]).toEqual([])
  })

  it('is the professional’s alone', async () => {
    const hub = await makeBookableHub(db)
    await spoken(hub, [4, 4, 4, 4, 4])
    const colleague = professionalCtx(db, await makeBookableHub(db))
    colleague.clock.travelTo(later)
    expect(await listFeedbackBlocks(colleague)).toEqual([])
    const { ctx } = await makeBooking(db, hub, '2026-11-25T09:00:00Z')
    expect(() => listFeedbackBlocks(ctx)).toThrow('Only the client speaks')
  })
})
