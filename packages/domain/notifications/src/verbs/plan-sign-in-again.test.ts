import { makeCompany } from '@kara/companies/testing'
import { type PersonId, timeOrderedIds } from '@kara/kernel'
import { askForHelp, resolveAttempt } from '@kara/sso'
import { gateCtx, makeAttemptRow, testHubHost, testKeys } from '@kara/sso/testing'
import { announced, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { SignInResolved } from '../rules/payloads.ts'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planSignInAgain } from './plan-sign-in-again.ts'

describe('telling somebody to try to sign in again', () => {
  const db = openTestDatabase()
  const office = openPostOffice()
  const support = () =>
    testCtx({ database: db.database, scope: { role: 'support', personId: timeOrderedIds.next<'person'>() } })

  it('reaches the address that was left, once, without the name of company or service', async () => {
    const company = await makeCompany(db)
    const reference = await makeAttemptRow(db, company)
    const ask = { reference, replyTo: 'birna@home.test', locale: 'is', host: testHubHost } as const
    await askForHelp(gateCtx(db, company), ask, testKeys)
    const ctx = support()
    await resolveAttempt(ctx, { reference })
    await drainNotices(db, office, ctx.clock)
    await drainNotices(db, office, ctx.clock)
    const [letter, ...more] = await office.lettersTo('birna@home.test')
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Þú getur reynt aftur að skrá þig inn')
    expect(letter?.text).toContain(`http://${testHubHost}/sso/trouble?reference=${reference}`)
    expect(letter?.text).not.toContain(company.name)
    const rows = (await deliveries(db)).filter((row) => row.letter === 'sign_in_again')
    expect(rows).toMatchObject([
      { recipientKind: 'address', emailDomain: 'home.test', personId: null, state: 'sent' },
    ])
  })

  it('is planned by jobs only', async () => {
    const [event] = await announced(db, 'sso_attempt.resolved')
    const ctx = testCtx({
      database: db.database,
      scope: { role: 'gate', personId: timeOrderedIds.next() as PersonId },
    })
    await expect(planSignInAgain(ctx, SignInResolved.parse(event?.payload))).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})
