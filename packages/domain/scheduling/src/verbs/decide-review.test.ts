import { findBalance } from '@kara/credits'
import { dbOf, inTransaction } from '@kara/db'
import { sessionAppeal, sessionReview } from '@kara/db/schema/scheduling'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { countUndecided, getSessionOutcome, listAppeals, listReviews } from '../reads/get-session-outcome.ts'
import { makeMet, makeReviewed } from '../testing.ts'
import { appealNoShow } from './appeal-no-show.ts'
import { decideReview } from './decide-appeal.ts'
import { endReviewed } from './reverse-session.ts'

describe('deciding how a session ended', () => {
  const db = openTestDatabase()

  it('shows support what the room recorded, and nobody’s name or company', async () => {
    const before = await makeMet(db)
    const waiting = await countUndecided(before.support)
    const { support, sessionId, personId, hub } = await makeReviewed(db)
    expect(await countUndecided(support)).toBe(waiting + 1)
    const shown = (await listReviews(support)).find((review) => review.sessionId === sessionId)
    expect(shown).toMatchObject({
      words: 'Nobody spoke.',
      contactTried: 'phone',
      professionalJoinedAt: '2026-11-23T09:58:00Z',
      clientJoinedAt: '2026-11-23T10:04:00Z',
      decision: null,
    })
    expect(JSON.stringify(shown)).not.toContain(personId)
    expect(JSON.stringify(shown)).not.toContain(hub.companyId)
    expect(JSON.stringify(shown)).not.toContain(hub.professionalId)
    await decideReview(support, { sessionId, decision: 'failed' })
    expect(await countUndecided(support)).toBe(waiting)
  })

  it.each([
    ['completed', 'completed', { heldHalves: 0, spentHalves: 2 }],
    ['client_no_show', 'client_no_show', { heldHalves: 0, spentHalves: 2 }],
    ['failed', 'failed', { heldHalves: 0, spentHalves: 0 }],
  ] as const)('ends it as %s, and its credits follow', async (decision, state, balance) => {
    const { support, client, professional, sessionId, stateOf, drain } = await makeReviewed(db)
    await decideReview(support, { sessionId, decision, reason: 'The room was open for both.' })
    await drain()
    expect(await stateOf()).toBe(state)
    expect(await findBalance(client)).toMatchObject(balance)
    expect(await getSessionOutcome(professional, sessionId)).toMatchObject({ review: { isOpen: false } })
  })

  it('leaves the client who was found absent the appeal, and support sees that they came', async () => {
    const { support, client, sessionId, drain } = await makeReviewed(db)
    await decideReview(support, { sessionId, decision: 'client_no_show' })
    await drain()
    expect(await getSessionOutcome(client, sessionId)).toMatchObject({
      contactTried: 'phone',
      appeal: 'none',
    })
    expect(await appealNoShow(client, { sessionId, words: 'My microphone was broken.' })).toBe(true)
    const appeal = (await listAppeals(support)).find((one) => one.sessionId === sessionId)
    expect(appeal).toMatchObject({ clientJoinedAt: '2026-11-23T10:04:00Z', contactTried: 'phone' })
  })

  it('has one winner of two agents, is recorded and announced once', async () => {
    const { support, sessionId } = await makeReviewed(db)
    const both = await Promise.allSettled([
      decideReview(support, { sessionId, decision: 'completed' }),
      decideReview(support, { sessionId, decision: 'failed' }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const told = (await announced(db, 'session_review.decided')).filter(
      ({ payload }) => payload.sessionId === sessionId,
    )
    expect(told).toHaveLength(1)
    const entries = (await audited(db, 'session_review.decided')).filter(
      (entry) => entry.objectId === sessionId,
    )
    expect(entries).toHaveLength(1)
    await expect(decideReview(support, { sessionId, decision: 'completed' })).rejects.toMatchObject({
      code: 'scheduling.review_decided',
    })
  })

  it('is done once by a job that runs twice', async () => {
    const { job, sessionId, stateOf } = await makeReviewed(db)
    const found = { decision: 'client_no_show', contactTried: 'phone' } as const
    await Promise.all([endReviewed(job, sessionId, found), endReviewed(job, sessionId, found)])
    expect(await stateOf()).toBe('client_no_show')
    const told = (await announced(db, 'session.reviewed')).filter(
      ({ payload }) => payload.sessionId === sessionId,
    )
    expect(told).toHaveLength(1)
    const events = await db.witness`select kind from app.session_event where session_id = ${sessionId}
      and kind = 'client_no_show'`
    expect(events).toHaveLength(1)
  })

  it('is not for the two people, and not about what nobody asked', async () => {
    const { client, professional, support, sessionId } = await makeMet(db)
    const decision = { sessionId, decision: 'completed' } as const
    await expect(decideReview(client, decision)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    await expect(decideReview(professional, decision)).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
    await expect(decideReview(support, decision)).rejects.toMatchObject({ code: 'scheduling.review_missing' })
  })

  it('takes no decision from who asks: the database refuses a review and an appeal that bring their own', async () => {
    const { client, professional, sessionId, personId, hub } = await makeMet(db)
    const decided = { decision: 'failed', decidedAt: professional.clock.now(), reason: null } as const
    const asked = {
      sessionId,
      personId,
      professionalId: hub.professionalId,
      startsAt: professional.clock.now(),
      contactTried: 'phone',
      words: 'Nobody spoke.',
    } as const
    const review = { ...asked, ...decided, askedAt: professional.clock.now() }
    const appeal = { ...asked, ...decided, decision: 'accepted', modality: 'video' } as const
    const refused = { cause: { code: '42501' } }
    await expect(
      inTransaction(professional, (ctx) => dbOf(ctx).insert(sessionReview).values(review)),
    ).rejects.toMatchObject(refused)
    await expect(
      inTransaction(client, (ctx) =>
        dbOf(ctx)
          .insert(sessionAppeal)
          .values({ ...appeal, markedAt: client.clock.now(), appealedAt: client.clock.now() }),
      ),
    ).rejects.toMatchObject(refused)
  })
})
