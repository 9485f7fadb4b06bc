import { makeCompany } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { cookiesSet, enterWithTerms, testArgs, testPlatform } from '../../../http/testing.ts'
import { loader } from './page.server.ts'

describe('the invoices of a company as a file', () => {
  const db = openTestDatabase()

  async function ask(personId: string, companyId: string) {
    const platform = await testPlatform(db)
    const door = testArgs(platform)
    await enterWithTerms(door, personId as never)
    return loader(testArgs(platform, { params: { companyId }, cookies: cookiesSet(door) }) as never)
  }

  test('has a line for each, with plain days and amounts', async () => {
    const { personId } = await makePerson(db)
    const { companyId } = await makeCompany(db, { ownerId: personId })
    const facts = {
      credits: 10,
      poNumber: '=PO-7',
      unitPrice: { amountMinor: 19_500, currency: 'ISK' },
      total: { amountMinor: 195_000, currency: 'ISK' },
    }
    await db.witness.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`insert into app.invoice (company_id, id, purchase_id, series, number, facts, signature, check_hash,
        issued_at, due_on) values (${companyId}, gen_random_uuid(), gen_random_uuid(), 'test', 9, ${tx.json(facts)},
        '', gen_random_uuid()::text, '2026-11-20T09:00:00Z', '2026-12-20')`
    })
    const [head, line] = (await (await ask(personId, companyId)).text()).split('\n')
    expect(head).toMatch(/Number|Númer/)
    expect(line).toMatch(/^K-000009,2026-11-20,2026-12-20,'=PO-7,10,195000,ISK,[^,]+,,$/)
  })

  test('is nothing to whoever runs another company', async () => {
    const { personId } = await makePerson(db)
    await makeCompany(db, { ownerId: personId })
    const { companyId } = await makeCompany(db)
    await expect(ask(personId, companyId)).rejects.toMatchObject({ code: 'web.not_an_admin' })
  })
})
