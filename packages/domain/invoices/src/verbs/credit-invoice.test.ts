import { claimCredits, findBudget, setBudget } from '@kara/credits'
import { makeClaimant, makePolicy } from '@kara/credits/testing'
import { checkCodeOf } from '@kara/issuing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { checkCreditNote, checkInvoice } from '../reads/check-invoice.ts'
import { getInvoiceForSupport } from '../reads/get-invoice-for-support.ts'
import { listInvoices, listOpenInvoices } from '../reads/list-invoices.ts'
import { makeInvoice, testSettings } from '../testing.ts'
import { creditInvoice } from './credit-invoice.ts'
import { recordPayment } from './record-payment.ts'
import { remindOfInvoice } from './remind-of-invoice.ts'

const { keys } = testSettings

describe('an invoice that is taken back', () => {
  const db = openTestDatabase({ connectionsMax: 10 })
  const visitor = () => testCtx({ database: db.database, scope: { role: 'visitor' } })

  const issued = () => makeInvoice(db)

  it('owes less, and its credits leave the pool with a movement that says why', async () => {
    const { companyId, admin, job, support, invoiceId, reason, credit } = await issued()
    const id = await credit(4)
    expect(await getInvoiceForSupport(support, invoiceId)).toMatchObject({
      state: 'open',
      credited: { amountMinor: 78_000, currency: 'ISK' },
      creditsLeft: 6,
      freeHalves: 12,
      creditNotes: [{ credits: 4, takenBackHalves: 8, money: 'lowers', reason }],
    })
    // The pool lies in parts, and each gives its own.
    const movements =
      await db.witness`select sum(amount_halves)::int as halves, kind, cause from app.credit_movement
      where company_id = ${companyId} and reason = 'credit_note' group by kind, cause`
    expect(movements.map((row) => ({ ...row }))).toEqual([
      { halves: 8, kind: 'adjust', cause: `credit_note:${id}` },
    ])
    expect(await listInvoices(admin)).toMatchObject({
      creditNotes: [{ credits: 4, total: { amountMinor: 78_000 } }],
      statement: {
        months: {
          10: {
            invoiced: { amountMinor: 195_000 },
            credited: { amountMinor: 78_000 },
            owed: { amountMinor: 117_000 },
          },
        },
      },
    })
    expect(await remindOfInvoice(job, invoiceId)).toBe(true)
    const told = (await announced(db, 'invoice.credited')).filter((event) => event.companyId === companyId)
    expect(told).toHaveLength(1)
    const entries = await audited(db, 'invoice.credited')
    expect(entries.filter(({ objectId }) => objectId === invoiceId)).toHaveLength(1)
  })

  it('counts in no budget for what is taken back', async () => {
    const { admin, credit } = await issued()
    await setBudget(admin, { period: 'month', capCredits: 10 })
    await credit(4)
    expect(await findBudget(admin)).toMatchObject({ boughtHalves: 12 })
  })

  it('is closed once all of it is taken back: nobody is reminded, and no payment is written down', async () => {
    const { admin, job, support, invoiceId, credit } = await issued()
    await credit(4)
    await credit(6)
    expect((await listInvoices(admin)).invoices).toMatchObject([{ state: 'credited' }])
    expect((await listOpenInvoices(support)).some(({ id }) => id === invoiceId)).toBe(false)
    expect(await remindOfInvoice(job, invoiceId)).toBe(false)
    const payment = { invoiceId, paidOn: '2026-11-20', reference: 'TR-1' }
    await expect(recordPayment(support, payment)).rejects.toMatchObject({ code: 'invoices.credited' })
    await expect(credit(1)).rejects.toMatchObject({ code: 'invoices.credited_too_much' })
  })

  it('takes back only what is free, and the rest stays where it is when support says so', async () => {
    const { companyId, support, invoiceId, credit } = await issued()
    await makePolicy(db, companyId, { poolCredits: 1 })
    await claimCredits((await makeClaimant(db, companyId)).ctx)
    const { freeHalves } = await getInvoiceForSupport(support, invoiceId)
    expect(freeHalves).toBeLessThan(20)
    await expect(credit(10)).rejects.toMatchObject({
      code: 'invoices.credits_in_use',
      details: { values: { free: freeHalves / 2 } },
    })
    await credit(10, { usedStay: 'on' })
    expect(await getInvoiceForSupport(support, invoiceId)).toMatchObject({
      state: 'credited',
      freeHalves: 0,
      creditNotes: [{ credits: 10, takenBackHalves: freeHalves }],
    })
  })

  it('takes no credit that somebody claims at the same moment: one of the two finds them gone', async () => {
    const { companyId, support, invoiceId, credit } = await issued()
    await makePolicy(db, companyId, { poolCredits: 1 })
    await credit(5)
    const claimants = await Promise.all([1, 2].map(() => makeClaimant(db, companyId)))
    const [taken, ...claims] = await Promise.allSettled([
      credit(5),
      ...claimants.map(({ ctx }) => claimCredits(ctx)),
    ])
    const claimed = claims.filter(
      (claim) => claim.status === 'fulfilled' && claim.value.outcome !== 'pool_empty',
    ).length
    const { freeHalves } = await getInvoiceForSupport(support, invoiceId)
    expect(freeHalves).toBe(12 - claimed * 8 - (taken?.status === 'fulfilled' ? 10 : 0))
    expect(freeHalves).toBeGreaterThanOrEqual(0)
    if (claimed > 0) expect(taken).toMatchObject({ reason: { code: 'invoices.credits_in_use' } })
  })

  it('never comes to more than it was, whoever races, and its credit notes have numbers without a gap', async () => {
    const { support, invoiceId, credit } = await issued()
    const results = await Promise.allSettled([6, 6, 6].map((credits) => credit(credits)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await getInvoiceForSupport(support, invoiceId)).toMatchObject({ creditsLeft: 4, freeHalves: 8 })
    await credit(4)
    const rows = await db.witness`select number from app.invoice_credit_note order by number`
    const numbers = rows.map(({ number }) => Number(number))
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  })

  it('is taken back once by a form that is sent twice', async () => {
    const { support, invoiceId, reason } = await issued()
    const wish = { invoiceId, credits: 3, creditsLeft: 10, reason }
    const results = await Promise.allSettled([1, 2].map(() => creditInvoice(support, keys, wish)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'invoices.credited_meanwhile' },
    })
    await expect(creditInvoice(support, keys, wish)).rejects.toMatchObject({
      code: 'invoices.credited_meanwhile',
    })
    expect(await getInvoiceForSupport(support, invoiceId)).toMatchObject({ creditsLeft: 7 })
  })

  it('is found to be taken back by whoever checks it, and so is its credit note, until it is changed', async () => {
    const { invoiceId, credit } = await issued()
    const id = await credit(3)
    const code = checkCodeOf(keys, id)
    expect(await checkCreditNote(visitor(), keys, code)).toMatchObject({
      number: expect.stringMatching(/^KC-\d{6}$/),
      corrects: expect.stringMatching(/^K-\d{6}$/),
      total: { amountMinor: 58_500 },
    })
    expect(await checkInvoice(visitor(), keys, checkCodeOf(keys, invoiceId))).toMatchObject({
      takenBack: { amountMinor: 58_500 },
    })
    await db.witness.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`update app.invoice_credit_note set facts = jsonb_set(facts, '{total,amountMinor}', '1')
        where id = ${id}`
    })
    expect(await checkCreditNote(visitor(), keys, code)).toBeNull()
  })

  it('is for support alone, and for what is there', async () => {
    const { admin, support, invoiceId, reason } = await issued()
    const wish = { invoiceId, credits: 1, creditsLeft: 10, reason }
    await expect(creditInvoice(admin, keys, wish)).rejects.toMatchObject({ code: 'invoices.none_here' })
    const other = { ...wish, invoiceId: '00000000-0000-7000-8000-000000000000' }
    await expect(creditInvoice(support, keys, other)).rejects.toMatchObject({ code: 'invoices.missing' })
    expect((await listInvoices(admin)).creditNotes).toEqual([])
  })
})
