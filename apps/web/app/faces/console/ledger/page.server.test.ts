import { makeCompany } from '@kara/companies/testing'
import * as credits from '@kara/credits'
import { claimCredits, findOwnCode } from '@kara/credits'
import { makeClaimant, makePolicy } from '@kara/credits/testing'
import { makePerson } from '@kara/identity/testing'
import type { PersonId } from '@kara/kernel'
import { drainOutbox, openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { askedBy, makeAgent, type TestRequest } from '../../../http/testing.ts'
import { action as correct } from '../correction/page.server.ts'
import { loader as health } from '../health/page.server.ts'
import { action, loader } from './page.server.ts'

describe('the ledger of a company in the console', () => {
  const db = openTestDatabase()

  async function town() {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId)
    const claimant = await makeClaimant(db, companyId)
    await claimCredits(claimant.ctx)
    const code = (await findOwnCode(claimant.ctx)) ?? ''
    return { params: { companyId }, claimant, code }
  }

  const agent = () => makeAgent(db)
  const signedIn = (personId: PersonId, wish: TestRequest) => askedBy(db, personId, wish)

  test('shows somebody’s movements under the code that they read out, and never who they are', async () => {
    const { params, claimant, code } = await town()
    const page = await loader(
      await signedIn(await agent(), { params, path: `/x?code=${code.toLowerCase()}` }),
    )
    expect(page).toMatchObject({
      pseudonym: code,
      ledger: { poolHalves: 192, checkedAt: null, lines: [{ kind: 'claim', pseudonym: code }] },
    })
    expect(JSON.stringify(page)).not.toContain(claimant.personId)
  })

  test('is corrected at once up to the limit, and by two people above it', async () => {
    const { params, code } = await town()
    const [one, two] = [await agent(), await agent()]
    const form = { pseudonym: code, amountCredits: '1.5', reason: 'Booked twice by our mistake.' }
    expect(await correct(await signedIn(one, { params, form }))).toMatchObject({ status: 302 })
    const large = { ...form, pseudonym: '', amountCredits: '40' }
    await correct(await signedIn(one, { params, form: large }))
    const { ledger } = await loader(await signedIn(two, { params }))
    const waiting = ledger.adjustments.find(({ decision }) => decision === null)
    expect(waiting).toMatchObject({ amountHalves: 80, isOwn: false })
    const decide = { adjustmentId: waiting?.id ?? '', decision: 'applied' }
    await action(await signedIn(one, { params, form: decide }))
    expect((await loader(await signedIn(two, { params }))).ledger.poolHalves).toBe(189)
    await action(await signedIn(two, { params, form: decide }))
    expect((await loader(await signedIn(two, { params }))).ledger.poolHalves).toBe(269)
  })

  test('is looked at when support asks, and the health board says when something does not hold', async () => {
    const { params, claimant } = await town()
    const one = await agent()
    expect(await action(await signedIn(one, { params, form: { intent: 'check' } }))).toMatchObject({
      status: 302,
    })
    await db.witness`update app.credit_account set balance_halves = balance_halves + 1
      where company_id = ${params.companyId} and kind = 'allowance'`
    await drainOutbox(db, { clock: claimant.ctx.clock, modules: [credits], queue: 'credits' })
    const { books } = await health(await signedIn(one, { path: '/console/health' }))
    expect(books.ledgers.alarmed).toContainEqual(
      expect.objectContaining({ companyId: params.companyId, alarms: 2 }),
    )
  })

  test('does not exist for anybody else', async () => {
    const { params } = await town()
    const { personId } = await makePerson(db)
    await expect(loader(await signedIn(personId, { params }))).rejects.toMatchObject({ code: 'web.no_page' })
  })
})
