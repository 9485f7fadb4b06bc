import { findOpenSetup } from '@kara/payments'
import { makeCard, payerCtx, testProcessor } from '@kara/payments/testing'
import { makeSeriesProposal, proposedMondays } from '@kara/proposals/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { enter } from '../../../http/enter.server.ts'
import { cookiesSet, testArgs, testPlatform } from '../../../http/testing.ts'
import { homePaths } from '../paths.ts'
import { action, loader } from './page.server.ts'

/** A professional proposes three more sessions; the client's credits pay one of them. */
describe('a proposed series that the client pays in part', () => {
  const db = openTestDatabase()
  const processor = testProcessor()

  async function proposed() {
    const { personId, proposalId } = await makeSeriesProposal(db, { allowanceCredits: 2 })
    const platform = { ...(await testPlatform(db)), cards: processor().cards }
    const door = testArgs(platform)
    await enter(door, { personId, method: 'password' })
    const ask = (form?: Record<string, string>) => {
      const wish = { params: { proposalId }, cookies: cookiesSet(door) }
      return testArgs(platform, form ? { ...wish, form } : wish) as never
    }
    const booked = async () => {
      const [row] = await db.witness`select count(*)::int as n from app.session
        where person_id = ${personId} and state = 'scheduled'`
      return row?.n as number
    }
    return { personId, proposalId, ask, booked }
  }

  const [first = '', second = '', third = ''] = proposedMondays
  const all = { date0: first, date1: second, date2: third }

  test('leaves for a card with the dates that are ticked now, and comes back to them', async () => {
    const { personId, proposalId, ask, booked } = await proposed()
    const left = (await action(ask({ answer: 'card', date0: first, date2: third }))) as Response
    expect(left.headers.get('location')).toContain(processor().environment.STRIPE_HOST)
    const setup = await findOpenSetup(payerCtx(db, personId))
    expect(setup?.returnTo).toBe(homePaths.seriesProposal(proposalId, [first, third]))
    expect(await booked()).toBe(1)
  })

  test('books nothing without a card, and all of it with one', async () => {
    const { personId, proposalId, ask, booked } = await proposed()
    expect(await loader(ask())).toMatchObject({ pays: { isAsked: true, card: null } })
    const wish = { answer: 'accept', shortfall: 'self_pay', ...all }
    const refused = await action(ask(wish)).catch((thrown: unknown) => thrown)
    const back = homePaths.seriesProposal(proposalId, proposedMondays)
    expect((refused as Response).headers.get('location')).toBe(back)
    expect(await booked()).toBe(1)
    await makeCard(db, processor(), personId)
    const done = (await action(ask(wish))) as Response
    expect(done.headers.get('location')).toBe('/home/sessions')
    expect(await booked()).toBe(4)
  })
})
