import { leaveCompany } from '@kara/companies'
import { makeCompany, makeEmployee } from '@kara/companies/testing'
import * as credits from '@kara/credits'
import { claimCredits, grantCredits, requestCredits } from '@kara/credits'
import { makePolicy } from '@kara/credits/testing'
import { makePerson } from '@kara/identity/testing'
import { drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { enter } from '../../../http/enter.server.ts'
import { cookiesSet, type TestRequest, testArgs, testPlatform } from '../../../http/testing.ts'
import { action, loader } from './page.server.ts'

describe('a person’s credits page', () => {
  const db = openTestDatabase()

  async function employed() {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId)
    const { personId } = await makePerson(db)
    await makeEmployee(db, companyId, personId)
    const ctx = testCtx({ database: db.database, scope: { role: 'person', personId, companyId } })
    return { companyId, personId, ctx }
  }

  async function signedIn(personId: string, wish: TestRequest) {
    const platform = await testPlatform(db)
    const door = testArgs(platform)
    await enter(door, { personId: personId as never, method: 'password' })
    return testArgs(platform, { ...wish, cookies: cookiesSet(door) }) as never
  }

  test('says what ends when, with the sentence of who gave it, and why each of it moved', async () => {
    const { companyId, personId, ctx } = await employed()
    await claimCredits(ctx)
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId }, clock: ctx.clock })
    const note = 'After the move'
    await grantCredits(hr, { amountCredits: 1, audience: 'everyone', usableUntil: '2026-12-11', note })
    await drainOutbox(db, { clock: ctx.clock, modules: [credits], queue: 'credits' })
    const { places } = await loader(await signedIn(personId, {}))
    expect(places).toMatchObject([
      {
        returnedHalves: 0,
        waitsSince: null,
        lots: [
          { from: 'grant', note, availableHalves: 2, lastDay: '2026-12-11' },
          { from: 'period', note: null, availableHalves: 8, lastDay: '2026-12-31' },
        ],
      },
    ])
    expect(places[0]?.movements.map(({ explanation }) => explanation).sort()).toEqual([
      'claim',
      'company_grant',
    ])
  })

  test('keeps how credits came and went readable for who left, and nothing that could still be used', async () => {
    const { companyId, personId, ctx } = await employed()
    await claimCredits(ctx)
    await leaveCompany(
      testCtx({ database: db.database, scope: { role: 'gate', companyId, personId }, clock: ctx.clock }),
    )
    await drainOutbox(db, { clock: ctx.clock, modules: [credits] })
    const { places, former } = await loader(await signedIn(personId, {}))
    expect(places).toEqual([])
    expect(former).toMatchObject([{ companyId }])
    expect(former[0]?.movements.map(({ explanation }) => explanation).sort()).toEqual(['claim', 'left'])
    const stranger = await employed()
    expect((await loader(await signedIn(stranger.personId, {}))).former).toEqual([])
  })

  test('takes back what was asked for', async () => {
    const { companyId, personId, ctx } = await employed()
    const requestId = await requestCredits(ctx, { amountCredits: 1, reason: 'other' })
    const form = { companyId, requestId }
    expect(await action(await signedIn(personId, { form }))).toMatchObject({ status: 302 })
    const { places } = await loader(await signedIn(personId, {}))
    expect(places).toMatchObject([{ requests: [{ answer: 'withdrawn' }] }])
    const other = await employed()
    await expect(action(await signedIn(other.personId, { form }))).rejects.toMatchObject({
      code: 'web.no_page',
    })
  })
})
