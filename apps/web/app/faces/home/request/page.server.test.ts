import { startSession } from '@kara/identity'
import { findOpenSetup } from '@kara/payments'
import { makeCard, payerCtx, testProcessor } from '@kara/payments/testing'
import { proposeTimes } from '@kara/scheduling'
import { makeRequest, makeRequestHub, mondayAtTen, professionalCtx } from '@kara/scheduling/testing'
import { makeConnectionRow } from '@kara/sso/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { gateCtx } from '../../../http/ctx.server.ts'
import { testArgs, testPlatform } from '../../../http/testing.ts'
import { action, loader } from './page.server.ts'

const mondayAtEleven = '2026-11-23T11:00:00Z'

/** Somebody asked a professional in their company's hub; since then the company requires its own sign-in. */
describe('choosing a proposed time that the company pays for', () => {
  const db = openTestDatabase()
  const processor = testProcessor()

  async function asked() {
    const hub = await makeRequestHub(db)
    const { personId, requestId, ctx } = await makeRequest(db, hub)
    const { times } = await proposeTimes(professionalCtx(db, hub, ctx.clock), {
      requestId,
      startsAt: [mondayAtTen, mondayAtEleven],
    })
    const connectionId = await makeConnectionRow(db, hub, { state: 'required' })
    await db.witness`insert into app.linked_identity (connection_id, subject, company_id, person_id, linked_at)
      values (${connectionId}, ${personId}, ${hub.companyId}, ${personId}, now())`
    const timeId = times[1]?.id ?? ''
    const choose = (funding: 'credits' | 'self_pay' | 'split') => ({
      intent: 'choose',
      time: timeId,
      funding,
      ...(funding === 'split' ? { creditHalves: '1' } : {}),
    })
    const { companyId, host } = hub
    return { slug: host.split('.')[0], companyId, personId, requestId, timeId, choose }
  }

  /** A visit of theirs at their own place, signed in one way or the other. */
  async function visit(one: Awaited<ReturnType<typeof asked>>, by: 'password' | 'sso', form?: object) {
    const platform = { ...(await testPlatform(db)), cards: processor().cards }
    const { personId, companyId, requestId } = one
    const door = testArgs(platform)
    const opened = { personId, host: door.context.visit.host.name, method: by }
    const { token } = await startSession(gateCtx(door), by === 'sso' ? { ...opened, companyId } : opened)
    const wish = { params: { requestId }, cookies: { '__Host-session': token } }
    return testArgs(platform, form ? { ...wish, form: form as Record<string, string> } : wish) as never
  }

  test('asks first for the company’s sign-in, and leads back to the time that was chosen', async () => {
    const one = await asked()
    const ask = async (funding: 'credits' | 'split') =>
      action(await visit(one, 'password', one.choose(funding))).catch((thrown) => thrown)
    const [away, split] = [await ask('credits'), await ask('split')]
    expect(split.headers.get('location')).toBe(away.headers.get('location'))
    const place = new URL(away.headers.get('location'), 'http://app.test')
    expect(place.pathname).toBe(`/hand-off/to/${one.slug}`)
    const back = new URL(place.searchParams.get('to') ?? '', 'http://hub.test')
    expect(back.pathname).toBe('/company-first')
    expect(back.searchParams.get('to')).toBe(`/home/requests/${one.requestId}?time=${one.timeId}`)
    expect(await loader(await visit(one, 'password'))).toMatchObject({ isOpen: true })
  })

  test('books it for who came through it', async () => {
    const one = await asked()
    const booked = await action(await visit(one, 'sso', one.choose('credits')))
    expect((booked as Response).headers.get('location')).toMatch(/^\/home\/sessions\//)
  })

  test('asks for a card first where the client pays, wholly or in part, and for no sign-in', async () => {
    const one = await asked()
    for (const funding of ['self_pay', 'split'] as const) {
      const by = funding === 'split' ? 'sso' : 'password'
      const sent = (await action(await visit(one, by, one.choose(funding)))) as Response
      expect(sent.headers.get('location')).toBe(`/home/requests/${one.requestId}?time=${one.timeId}`)
    }
    // Whoever leaves for a card comes back to the time that was chosen; or to none, when none was.
    for (const [time, back] of [
      [one.timeId, `?time=${one.timeId}`],
      ['', ''],
    ] as const) {
      const left = (await action(await visit(one, 'password', { intent: 'card', time }))) as Response
      expect(left.headers.get('location')).toContain(processor().environment.STRIPE_HOST)
      const setup = await findOpenSetup(payerCtx(db, one.personId))
      expect(setup?.returnTo).toBe(`/home/requests/${one.requestId}${back}`)
    }
    const page = await loader(await visit(one, 'password'))
    expect(page).toMatchObject({ isOpen: true, payment: { isAsked: true, card: null } })
    await makeCard(db, processor(), one.personId)
    const booked = await action(await visit(one, 'password', one.choose('self_pay')))
    expect((booked as Response).headers.get('location')).toMatch(/^\/home\/sessions\//)
  })
})
