import { makeCompany } from '@kara/companies/testing'
import type { Ctx } from '@kara/kernel'
import { announced, audited, drainOutbox, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import * as credits from '../index.ts'
import { findBalance } from '../reads/find-balance.ts'
import { listOwnRequests } from '../reads/list-own-requests.ts'
import { listRequestCards } from '../reads/list-request-cards.ts'
import { makeClaimant, makePolicy } from '../testing.ts'
import { claimCredits } from './claim-credits.ts'
import { decideCreditRequest } from './decide-credit-request.ts'
import { requestCredits } from './request-credits.ts'

describe('asking for more credits', () => {
  const db = openTestDatabase()
  async function town(people = 3, poolCredits = 100) {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId, { poolCredits })
    const first = await makeClaimant(db, companyId)
    const others = await Promise.all(
      Array.from({ length: people - 1 }, () => makeClaimant(db, companyId, first.ctx.clock)),
    )
    const { clock } = first.ctx
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId }, clock })
    const drain = () => drainOutbox(db, { clock, modules: [credits], queue: 'credits' })
    return { companyId, first, people: [first, ...others], hr, clock, drain }
  }
  const ask = { amountCredits: 2, reason: 'more_time' } as const

  it('shows HR nothing for a day, and then nothing before three are together', async () => {
    const { people, hr, clock, drain } = await town()
    const [one, two, three] = people.map(({ ctx }) => ctx) as unknown as [Ctx, Ctx, Ctx]
    await requestCredits(one, ask)
    await requestCredits(two, ask)
    clock.advance({ hours: 47 })
    await drain()
    expect(await listRequestCards(hr)).toEqual([])
    await requestCredits(three, { amountCredits: 1, reason: 'crisis' })
    clock.advance({ hours: 23 })
    await drain()
    expect(await listRequestCards(hr)).toEqual([])
    clock.advance({ hours: 48 })
    await drain()
    expect(await listRequestCards(hr)).toHaveLength(3)
  })

  it('shows a single one after a week', async () => {
    const { first, hr, clock, drain } = await town(1)
    await requestCredits(first.ctx, ask)
    for (let day = 0; day < 7; day++) {
      clock.advance({ hours: 24 })
      await drain()
    }
    expect(await listRequestCards(hr)).toEqual([])
    clock.advance({ hours: 24 })
    await drain()
    expect(await listRequestCards(hr)).toMatchObject([{ amountHalves: 4, reason: 'more_time' }])
  })

  it('gives every card of a batch one time, and an id and order that say nothing of who came first', async () => {
    const { people, hr, clock, drain } = await town(5)
    const ids: string[] = []
    for (const { ctx } of people) {
      ids.push(await requestCredits(ctx, ask))
      clock.advance({ hours: 1 })
    }
    clock.advance({ hours: 72 })
    await drain()
    const cards = await listRequestCards(hr)
    expect(new Set(cards.map(({ shownAt }) => shownAt)).size).toBe(1)
    expect(cards.map(({ id }) => id)).toEqual(cards.map(({ id }) => id).sort())
    const side = JSON.stringify(
      [cards, await audited(db)].flat().filter((row) => 'companyId' in row && row.companyId),
    )
    for (const secret of [...ids, ...people.map(({ personId }) => personId)])
      expect(side).not.toContain(secret)
    expect(JSON.stringify(cards)).not.toMatch(new RegExp(people.map(({ personId }) => personId).join('|')))
  })

  it('is looked at on the same mornings, whoever asks and however often', async () => {
    const { companyId, people, clock } = await town(3)
    for (const { ctx } of people) {
      await requestCredits(ctx, ask)
      clock.advance({ hours: 2 })
    }
    const planned = (await dueWork(db, 'credits.request_batch')).filter(({ key }) =>
      key.startsWith(companyId),
    )
    expect(planned.map(({ dueAt }) => dueAt.toISOString())).toEqual(['2026-11-22T08:00:00.000Z'])
  })

  it('gives what was granted, good for a while of its own, and says so to the person alone', async () => {
    const { companyId, people, hr, clock, drain } = await town()
    for (const { ctx } of people) await requestCredits(ctx, ask)
    clock.advance({ hours: 72 })
    await drain()
    const [one, two] = (await listRequestCards(hr)).map(({ id }) => id) as [string, string]
    await decideCreditRequest(hr, { cardId: one, decision: 'granted' })
    await decideCreditRequest(hr, { cardId: two, decision: 'declined' })
    await expect(decideCreditRequest(hr, { cardId: one, decision: 'declined' })).rejects.toMatchObject({
      code: 'credits.card_decided',
    })
    await drain()
    const balances = await Promise.all(people.map(({ ctx }) => findBalance(ctx)))
    expect(balances.map((balance) => balance?.availableHalves).sort()).toEqual([12, 8, 8])
    const answers = (await announced(db, 'credit_request.answered')).filter(
      (event) => event.companyId === companyId,
    )
    expect(answers.map(({ payload }) => payload.answer).sort()).toEqual(['declined', 'granted'])
    const own = await Promise.all(people.map(({ ctx }) => listOwnRequests(ctx)))
    expect(
      own
        .flat()
        .map(({ answer }) => answer)
        .sort(),
    ).toEqual(['declined', 'granted', null])
  })

  it('waits while the pool is empty', async () => {
    const { companyId, first, hr, clock, drain } = await town(1, 4)
    await claimCredits(first.ctx)
    await requestCredits(first.ctx, ask)
    clock.advance({ hours: 24 * 9 })
    await drain()
    const [card] = (await listRequestCards(hr)).map(({ id }) => id) as [string]
    await decideCreditRequest(hr, { cardId: card, decision: 'granted' })
    await drain()
    expect(await listOwnRequests(first.ctx)).toMatchObject([{ answer: null }])
    const told = (await announced(db, 'pool.ran_out')).filter((event) => event.companyId === companyId)
    expect(told).toMatchObject([{ personId: null }])
    await makePolicy(db, companyId, { poolCredits: 10 })
    clock.advance({ hours: 24 })
    await drain()
    expect(await listOwnRequests(first.ctx)).toMatchObject([{ answer: 'granted' }])
  })

  it('is one at a time, for employees, and decided by the company itself', async () => {
    const [here, other] = [await town(1), await town(1)]
    await requestCredits(here.first.ctx, ask)
    await expect(requestCredits(here.first.ctx, ask)).rejects.toMatchObject({
      code: 'credits.request_open',
    })
    await expect(requestCredits(here.hr, ask)).rejects.toMatchObject({ code: 'credits.not_an_employee' })
    here.clock.advance({ hours: 24 * 9 })
    await here.drain()
    const [card] = (await listRequestCards(here.hr)).map(({ id }) => id) as [string]
    const decision = { cardId: card, decision: 'granted' } as const
    await expect(decideCreditRequest(other.hr, decision)).rejects.toMatchObject({
      code: 'credits.card_missing',
    })
    await expect(decideCreditRequest(here.first.ctx, decision)).rejects.toMatchObject({
      code: 'credits.not_allowed',
    })
  })
})
