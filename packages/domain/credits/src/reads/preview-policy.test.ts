import { makeCompany } from '@kara/companies/testing'
import { drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { periods } from '../contracts.ts'
import * as credits from '../index.ts'
import { yearlyUse } from '../rules.ts'
import { makeClaimant, makePolicy } from '../testing.ts'
import { claimCredits } from '../verbs/claim-credits.ts'
import { setCreditPolicy } from '../verbs/set-credit-policy.ts'
import { findBalance } from './find-balance.ts'
import { findPolicy } from './find-policy.ts'
import { listLots } from './list-lots.ts'
import { previewPolicy } from './preview-policy.ts'

const rules = {
  allowanceCredits: 1,
  period: 'month',
  periodStartsOn: '2026-01-01',
  timeZone: 'Atlantic/Reykjavik',
  proRata: false,
  poolEmpty: 'self_pay',
  leaverRule: 'keep',
} as const

describe('what other rules would do', () => {
  const db = openTestDatabase()
  async function town() {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId)
    return testCtx({ database: db.database, scope: { role: 'company', companyId } })
  }

  it('is said before anything is changed, from the day on which the period of all ends', async () => {
    const hr = await town()
    expect(await previewPolicy(hr, { rules, headcount: 50, released: null })).toEqual({
      startsOn: '2027-01-01',
      isStaggered: false,
      lowerHalves: null,
      short: null,
      basis: 'example',
      before: { perPersonHalves: 8, atMostHalves: 400, expectedHalves: 40 },
      after: { perPersonHalves: 24, atMostHalves: 1200, expectedHalves: 40 },
      boughtHalves: 200,
      beyondHalves: 0,
    })
    expect((await findPolicy(hr))?.version).toBe(1)
  })

  it.each([
    ['month', 'year', false],
    ['quarter', 'year', true],
    ['month', 'quarter', true],
    ['year', 'month', false],
    ['month', 'month', false],
  ] as const)(
    'is what happens to who has credits, from a %s to a %s, pro rata %s',
    async (from, to, proRata) => {
      const { companyId } = await makeCompany(db)
      await makePolicy(db, companyId, { period: from, poolCredits: 500 })
      const { ctx } = await makeClaimant(db, companyId)
      const hr = testCtx({ database: db.database, scope: { role: 'company', companyId }, clock: ctx.clock })
      const drain = () => drainOutbox(db, { clock: ctx.clock, modules: [credits], queue: 'credits' })
      await claimCredits(ctx)
      const wanted = { ...rules, allowanceCredits: 6, period: to, proRata }
      const effect = await previewPolicy(hr, { rules: wanted, headcount: 50, released: null })
      await setCreditPolicy(hr, wanted)

      const startsOn = Temporal.PlainDate.from(effect.startsOn ?? '')
      ctx.clock.travelTo(`${startsOn.subtract({ days: 1 })}T23:59:59Z`)
      await drain()
      expect(await findBalance(ctx)).toMatchObject({ allowanceHalves: 8, periodEnd: startsOn.toString() })
      ctx.clock.travelTo(`${startsOn}T00:00:00Z`)
      await drain()
      const first = await findBalance(ctx)
      expect(first).toMatchObject({
        isClaimed: true,
        periodStart: startsOn.toString(),
        availableHalves: effect.short?.allowanceHalves ?? 12,
      })

      const after = Temporal.PlainDate.from(effect.short ? (first?.periodEnd ?? '') : startsOn)
      expect(effect.short?.lastDay ?? startsOn.subtract({ days: 1 }).toString()).toBe(
        after.subtract({ days: 1 }).toString(),
      )
      for (let month = 0; month < 12; month++) {
        ctx.clock.travelTo(`${after.add({ months: month })}T00:00:00Z`)
        await drain()
      }
      const inTheYear = (await listLots(ctx)).filter(({ periodStart }) => periodStart >= after.toString())
      expect(inTheYear.reduce((sum, { amountHalves }) => sum + amountHalves, 0)).toBe(
        effect.after.perPersonHalves,
      )
    },
  )

  it('is at once for what is taken and not booked, where the same period grants less', async () => {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId)
    const { ctx } = await makeClaimant(db, companyId)
    ctx.clock.travelTo(ctx.clock.now().add({ minutes: 1 }))
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId }, clock: ctx.clock })
    await claimCredits(ctx)
    ctx.clock.travelTo(ctx.clock.now().add({ minutes: 1 }))
    const less = { ...rules, period: 'year', allowanceCredits: 2.5 } as const
    const effect = await previewPolicy(hr, { rules: less, headcount: 50, released: null })
    expect(effect).toMatchObject({ lowerHalves: 5, startsOn: '2027-01-01' })
    await setCreditPolicy(hr, less)
    await drainOutbox(db, { clock: ctx.clock, modules: [credits], queue: 'credits' })
    expect(await findBalance(ctx)).toMatchObject({ availableHalves: effect.lowerHalves })
    expect(await previewPolicy(hr, { rules, headcount: 50, released: null })).toMatchObject({
      lowerHalves: null,
    })
  })

  it('is at once for who takes credits for the first time, and by the day of the last period otherwise', async () => {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId, { period: 'year' })
    const { ctx } = await makeClaimant(db, companyId)
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId }, clock: ctx.clock })
    await setCreditPolicy(hr, rules)
    expect(await previewPolicy(hr, { rules, headcount: 50, released: null })).toMatchObject({
      startsOn: '2027-01-01',
      isStaggered: true,
      short: null,
    })
    await claimCredits(ctx)
    expect(await findBalance(ctx)).toMatchObject({ allowanceHalves: 2, periodEnd: '2026-12-01' })
    await setCreditPolicy(hr, { ...rules, anchor: 'claim' })
    expect(await previewPolicy(hr, { rules, headcount: 50, released: null })).toMatchObject({
      startsOn: null,
    })
  })

  it('takes the company’s own released months where there are some', async () => {
    const released = { people: 10, creditsHalves: 60, months: 2 }
    const effect = await previewPolicy(await town(), { rules, headcount: 50, released })
    expect(effect).toMatchObject({ basis: 'released', after: { expectedHalves: 240 } })
  })

  it('says what of a year is not bought, where the rules may promise no more than that', async () => {
    const hr = await town()
    const bought = { ...rules, promise: 'bought', promisedPeople: 10 } as const
    expect(await previewPolicy(hr, { rules: bought, headcount: 10, released: null })).toMatchObject({
      after: { atMostHalves: 240 },
      boughtHalves: 200,
      beyondHalves: 40,
    })
    const { promisedPeople: _, ...unsaid } = bought
    await expect(previewPolicy(hr, { rules: unsaid, headcount: 10, released: null })).rejects.toMatchObject({
      code: 'credits.promised_people_missing',
    })
  })

  it('refuses what the change itself would refuse, and whoever does not run the company', async () => {
    const hr = await town()
    const wrong = { rules: { ...rules, rollover: 'capped' }, headcount: 1, released: null } as const
    await expect(previewPolicy(hr, wrong)).rejects.toMatchObject({ code: 'credits.rollover_cap_missing' })
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(previewPolicy(visitor, { rules, headcount: 1, released: null })).rejects.toMatchObject({
      code: 'credits.not_allowed',
    })
  })

  it('never expects more than the rules grant, whatever was released', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...periods),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.record({
          people: fc.integer({ min: 1, max: 5000 }),
          creditsHalves: fc.integer({ min: 0, max: 100_000 }),
          months: fc.integer({ min: 1, max: 12 }),
        }),
        (period, allowanceHalves, headcount, released) => {
          const use = yearlyUse({ period, allowanceHalves }, headcount, released)
          expect(use.expectedHalves).toBeLessThanOrEqual(use.atMostHalves)
          expect(Number.isInteger(use.expectedHalves)).toBe(true)
        },
      ),
    )
  })
})
