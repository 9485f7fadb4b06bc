import { startSession } from '@kara/identity'
import { makeBookableHub, makeBooking } from '@kara/scheduling/testing'
import { makeConnectionRow } from '@kara/sso/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { gateCtx } from '../../../../http/ctx.server.ts'
import { testArgs, testPlatform } from '../../../../http/testing.ts'
import { action, loader } from './page.server.ts'

/** A session that a company pays for, which requires its own sign-in by now; its client came by password. */
describe('repeating a session that the company pays for', () => {
  const db = openTestDatabase()
  const second = '2026-12-07T10:00:00Z'

  async function booked(funding: 'credits' | 'self_pay' = 'credits') {
    const hub = await makeBookableHub(db)
    const { personId, session } = await makeBooking(db, hub)
    await db.witness`update app.booking set funding = ${funding}, cost_halves = ${funding === 'credits' ? 2 : null},
      due_minor = ${funding === 'credits' ? 0 : 19_500} where session_id = ${session.id}`
    const connectionId = await makeConnectionRow(db, hub, { state: 'required' })
    await db.witness`insert into app.linked_identity (connection_id, subject, company_id, person_id, linked_at)
      values (${connectionId}, ${personId}, ${hub.companyId}, ${personId}, now())`
    const platform = await testPlatform(db)
    const door = testArgs(platform)
    const host = door.context.visit.host.name
    const { token } = await startSession(gateCtx(door), { personId, host, method: 'password' })
    const known = { params: { sessionId: session.id }, cookies: { '__Host-session': token } }
    return (wish: object) => testArgs(platform, { ...known, ...wish }) as never
  }

  test('leads through the company’s sign-in and back to the dates that were chosen', async () => {
    const visit = await booked()
    const form = { everyWeeks: '1', count: '3', date1: second }
    const away = await action(visit({ form })).catch((thrown) => thrown)
    const first = new URL(away.headers.get('location'), 'http://app.test').searchParams.get('to') ?? ''
    const back = new URL(first, 'http://hub.test').searchParams.get('to') ?? ''
    expect(first).toMatch(/^\/company-first\?/)
    expect(await loader(visit({ path: back }))).toMatchObject({ everyWeeks: 1, count: 3, chosen: [second] })
  })

  test('counts again without a script, and says what each costs', async () => {
    const visit = await booked()
    const form = { everyWeeks: '1', count: '3', date1: second, intent: 'count' }
    expect(await action(visit({ form }))).toMatchObject({ data: { chosen: [second], problem: null } })
    expect(await loader(visit({}))).toMatchObject({ price: { currency: 'ISK' }, pays: { isAsked: true } })
  })

  test('asks whoever pays themself for a card before anything is booked', async () => {
    const visit = await booked('self_pay')
    const form = { everyWeeks: '1', count: '3', date1: second }
    const sent = await action(visit({ form })).catch((thrown) => thrown)
    expect(sent.headers.get('location')).toMatch(/\/repeat\?everyWeeks=1&count=3&chosen=/)
  })
})
