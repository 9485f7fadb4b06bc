import { makeCompany } from '@kara/companies/testing'
import * as credits from '@kara/credits'
import { makePolicy } from '@kara/credits/testing'
import { makeHub } from '@kara/hubs/testing'
import { startSession } from '@kara/identity'
import { makePerson } from '@kara/identity/testing'
import { makeConnectionRow } from '@kara/sso/testing'
import { announced, drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { gateCtx } from '../../../http/ctx.server.ts'
import { hubHost, testArgs, testPlatform } from '../../../http/testing.ts'
import { action, loader } from './page.server.ts'

/** Somebody with an address of their own, signed in by password, where a company requires its own sign-in. */
describe('coming to such a hub by password', () => {
  const db = openTestDatabase()
  let count = 0

  async function arrive({ isListed, poolCredits = 100 }: { isListed: boolean; poolCredits?: number }) {
    const platform = await testPlatform(db)
    const company = await makeCompany(db, { domain: `welcome-${count++}.is` })
    const { companyId } = company
    const { hubId, host } = await makeHub(db, companyId)
    await makePolicy(db, companyId, { poolCredits })
    await makeConnectionRow(db, company, { state: 'required' })
    const { personId, email } = await makePerson(db)
    for (const listed of ['somebody@elsewhere.test', ...(isListed ? [email] : [])])
      await db.witness`insert into app.roster_entry (company_id, id, email, listed_at)
        values (${companyId}, gen_random_uuid(), ${listed}, now())`
    const at = hubHost({ companyId, hubId, host })
    const { token } = await startSession(gateCtx(testArgs(platform)), {
      ...{ personId, host: at.name, method: 'password' },
    })
    const visit = (wish: object = {}) =>
      testArgs(platform, { host: at, cookies: { '__Host-session': token }, ...wish }) as never
    return { companyId, personId, visit, platform }
  }

  test('knows a contractor of the roster, who accepts the terms and claims credits without the company’s sign-in', async () => {
    const { personId, visit } = await arrive({ isListed: true })
    const joined = (await loader(visit()).catch((thrown: unknown) => thrown)) as Response
    expect(joined.headers.get('location')).toBe('/welcome')
    const { step } = await loader(visit())
    expect(step).toMatchObject({ name: 'terms', terms: { audience: 'client' } })
    const termsVersionId = 'terms' in step ? (step.terms?.id ?? '') : ''
    await action(visit({ form: { answer: 'accept', termsVersionId } }))
    const claims = await db.witness`select 1 from app.credit_claim where person_id = ${personId}`
    expect(claims).toHaveLength(1)
  })

  test('makes the account when the pool is empty too: the claim waits, the company hears of no person, and it is served', async () => {
    const { companyId, personId, visit, platform } = await arrive({ isListed: true, poolCredits: 1 })
    await loader(visit()).catch((thrown: unknown) => thrown)
    const { step } = await loader(visit())
    const termsVersionId = 'terms' in step ? (step.terms?.id ?? '') : ''
    const answered = (await action(visit({ form: { answer: 'accept', termsVersionId } }))) as Response
    expect(answered.headers.get('location')).toBe('/welcome')
    const claims = () => db.witness`select amount_halves from app.credit_claim where person_id = ${personId}`
    expect(await claims()).toHaveLength(0)
    const own = testCtx({ database: db.database, scope: { role: 'person', personId, companyId } })
    expect(await credits.findWaitingClaim(own)).not.toBeNull()
    const [told] = (await announced(db, 'pool.ran_out')).filter((event) => event.companyId === companyId)
    expect(told).toMatchObject({ personId: null, payload: { companyId } })
    expect(JSON.stringify(told)).not.toContain(personId)
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await credits.purchaseCredits(hr, { amountCredits: 10, funding: 'invoice' })
    await drainOutbox(db, { clock: platform.clock, modules: [credits], queue: 'credits' })
    expect(await claims()).toEqual([{ amount_halves: 8 }])
    expect(await credits.findWaitingClaim(own)).toBeNull()
  })

  test('says to whom it does not know what was looked for, with the company’s sign-in beside it', async () => {
    const { visit } = await arrive({ isListed: false })
    const { step } = await loader(visit())
    expect(step).toMatchObject({ name: 'unknown', companyFirst: { connections: [{ label: 'Work login' }] } })
  })
})
