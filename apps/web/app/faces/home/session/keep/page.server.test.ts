import { leaveCompany } from '@kara/companies'
import * as credits from '@kara/credits'
import { makeCard, testProcessor } from '@kara/payments/testing'
import * as scheduling from '@kara/scheduling'
import { makeMeeting } from '@kara/scheduling/testing'
import { drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { askedBy } from '../../../../http/testing.ts'
import { action, loader } from './page.server.ts'

/** Somebody left the company, which offers to go on at their own cost. */
describe('keeping a booked session at one’s own cost', () => {
  const db = openTestDatabase()
  const processor = testProcessor()

  async function left() {
    const meeting = await makeMeeting(db, { rules: { leaverRule: 'offer_self_pay' } })
    const { personId, sessionId, hub, clock } = meeting
    const scope = { role: 'gate', companyId: hub.companyId, personId } as const
    await leaveCompany(testCtx({ database: db.database, scope, clock }))
    const drain = () => drainOutbox(db, { clock, modules: [scheduling, credits] })
    await drain()
    const ask = (form?: Record<string, string>) =>
      askedBy(db, personId, { params: { sessionId }, ...(form ? { form } : {}) })
    const home = testCtx({ database: db.database, scope: { role: 'person', personId }, clock })
    const session = () => scheduling.getBookedSession(home, sessionId)
    return { personId, sessionId, ask, drain, session }
  }

  test('asks for a card first, changes nothing without one, and keeps the session with one', async () => {
    const { personId, sessionId, ask, session } = await left()
    expect(await loader(await ask())).toMatchObject({ pays: { isAsked: true, card: null } })
    const refused = (await action(await ask({ answer: 'taken' }))) as Response
    expect(refused.headers.get('location')).toBe(`/home/sessions/${sessionId}/keep`)
    expect(await session()).toMatchObject({ funding: 'credits' })
    await makeCard(db, processor(), personId)
    const kept = (await action(await ask({ answer: 'taken' }))) as Response
    expect(kept.headers.get('location')).toBe(`/home/sessions/${sessionId}`)
    expect(await session()).toMatchObject({ state: 'scheduled', funding: 'self_pay' })
  })

  test('may be declined without a card', async () => {
    const { sessionId, ask, session } = await left()
    const declined = (await action(await ask({ answer: 'declined' }))) as Response
    expect(declined.headers.get('location')).toBe(`/home/sessions/${sessionId}`)
    expect(await session()).toMatchObject({ state: 'cancelled' })
  })
})
