import type { PersonId, SessionId } from '@kara/kernel'
import { setCardRule } from '@kara/payments'
import { makeCard, openTestProcessor, type TestProcessor } from '@kara/payments/testing'
import { bookForClient, cancelAsProfessional, moveAsProfessional } from '@kara/scheduling'
import { makeBookableHub, makeBooking, makePractice, makePrivateClient } from '@kara/scheduling/testing'
import { dueWork, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drainNotices, openPostOffice } from '../testing.ts'
import { planCardReminder } from './plan-card-reminder.ts'

describe('the letter about a card that is missing', () => {
  const db = openTestDatabase()
  const office = openPostOffice()
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  })
  afterAll(() => processor.close())

  const wednesday = '2026-11-25T10:00:00Z'

  async function booked(startsAt = wednesday) {
    const practice = await makePractice(db)
    const client = await makePrivateClient(db, practice)
    await setCardRule(practice.ctx, { isRequired: true })
    const book = (at: string) =>
      bookForClient(practice.ctx, {
        personId: client.personId,
        serviceId: practice.serviceId,
        startsAt: at,
      })
    const session = await book(startsAt)
    const { clock } = practice
    const drain = () => drainNotices(db, office, clock)
    await drain()
    const letters = async () =>
      (await office.lettersTo(client.email)).filter(({ text }) => text.includes('/home/payments/cards'))
    const plannedAt = async () =>
      (await dueWork(db, 'notice.card_due'))
        .filter(({ key }) => key === session.id)
        .map(({ dueAt }) => dueAt.toISOString())
    return { practice, client, session, book, clock, drain, letters, plannedAt }
  }

  it('leaves two days before the first session, once, and names neither of the two in its subject', async () => {
    const { clock, drain, letters, plannedAt, practice } = await booked()
    expect(await plannedAt()).toEqual(['2026-11-23T10:00:00.000Z'])
    clock.travelTo('2026-11-23T10:00:00Z')
    await drain()
    await drain()
    const sent = await letters()
    expect(sent).toHaveLength(1)
    expect(sent[0]?.subject).not.toContain(practice.displayName)
    expect(sent[0]?.text).toContain(practice.displayName)
  })

  it('comes a day or some hours before what is booked late, and goes along with a move', async () => {
    const late = await booked('2026-11-21T11:00:00Z')
    expect(await late.plannedAt()).toEqual(['2026-11-20T11:00:00.000Z'])
    const moved = await booked()
    await moveAsProfessional(moved.practice.ctx, {
      sessionId: moved.session.id as SessionId,
      startsAt: '2026-11-26T10:00:00Z',
    })
    await moved.drain()
    expect(await moved.plannedAt()).toEqual(['2026-11-24T10:00:00.000Z'])
  })

  it('is not wanted once a card is there, no card is asked for, or nothing is booked any more', async () => {
    const [carded, unasked, cancelled] = [await booked(), await booked(), await booked()]
    await makeCard(db, processor, carded.client.personId as PersonId)
    await setCardRule(unasked.practice.ctx, { isRequired: false })
    await cancelAsProfessional(cancelled.practice.ctx, cancelled.session.id as SessionId)
    for (const { clock, drain, letters } of [carded, unasked, cancelled]) {
      clock.travelTo('2026-11-23T10:00:00Z')
      await drain()
      expect(await letters()).toEqual([])
    }
  })

  it('is about the first session only', async () => {
    const { session, book, clock, drain, letters } = await booked('2026-11-20T14:00:00Z')
    await db.witness`update app.session set state = 'completed' where id = ${session.id}`
    await book(wednesday)
    await drain()
    clock.travelTo('2026-11-23T10:00:00Z')
    await drain()
    expect(await letters()).toEqual([])
  })

  it('is never planned for what a company pays, and by jobs only', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, session, personId } = await makeBooking(db, hub)
    await drainNotices(db, office, ctx.clock)
    expect((await dueWork(db, 'notice.card_due')).map(({ key }) => key)).not.toContain(session.id)
    const { professionalId } = hub
    const sessionId = session.id as SessionId
    const about = { sessionId, personId, professionalId, companyId: null, startsAt: session.startsAt }
    await expect(planCardReminder(ctx, about)).rejects.toMatchObject({ code: 'notifications.only_as_job' })
  })
})
