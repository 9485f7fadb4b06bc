import { makeCompany } from '@kara/companies/testing'
import { openTestDatabase, testCtx } from '@kara/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { periods } from '../contracts.ts'
import { yearlyUse } from '../rules.ts'
import { makePolicy } from '../testing.ts'
import { findPolicy } from './find-policy.ts'
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
      basis: 'example',
      before: { perPersonHalves: 8, atMostHalves: 400, expectedHalves: 40 },
      after: { perPersonHalves: 24, atMostHalves: 1200, expectedHalves: 40 },
    })
    expect((await findPolicy(hr))?.version).toBe(1)
  })

  it('takes the company’s own released months where there are some', async () => {
    const released = { people: 10, creditsHalves: 60, months: 2 }
    const effect = await previewPolicy(await town(), { rules, headcount: 50, released })
    expect(effect).toMatchObject({ basis: 'released', after: { expectedHalves: 240 } })
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
