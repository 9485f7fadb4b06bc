import { makeCompany } from '@kara/companies/testing'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { makeInvoice } from '../testing.ts'
import { listInvoices } from './list-invoices.ts'

describe('the invoices of a company', () => {
  const db = openTestDatabase()

  it('say on each how much of it was taken back, as its credit notes and the statement do', async () => {
    const { admin, credit } = await makeInvoice(db)
    await credit(1)
    await credit(3)
    const { invoices, creditNotes, statement } = await listInvoices(admin)
    expect(invoices).toMatchObject([{ total: { amountMinor: 195_000 }, credited: { amountMinor: 78_000 } }])
    expect(creditNotes.map(({ total }) => total.amountMinor)).toEqual([58_500, 19_500])
    expect(statement.total).toMatchObject({
      invoiced: { amountMinor: 195_000 },
      credited: { amountMinor: 78_000 },
      owed: { amountMinor: 117_000 },
    })
  })

  it('all count in the statement, also those that are too many for a page', async () => {
    const { companyId } = await makeCompany(db)
    const price = { amountMinor: 100, currency: 'ISK' }
    const facts = { credits: 1, poNumber: '', unitPrice: price, total: price }
    const count = limits.invoicesPerPage + 5
    await db.witness.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`insert into app.invoice (company_id, id, purchase_id, series, number, facts, signature, check_hash,
        issued_at, due_on) select ${companyId}, gen_random_uuid(), gen_random_uuid(), 'test', n, ${tx.json(facts)},
        '', gen_random_uuid()::text, '2026-02-20T09:00:00Z', '2026-03-20' from generate_series(1, ${count}::int) as n`
    })
    const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    const { statement } = await listInvoices(ctx, 2026)
    expect(statement.total).toMatchObject({ invoices: count, owed: { amountMinor: count * 100 } })
  })
})
