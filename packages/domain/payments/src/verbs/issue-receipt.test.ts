import { makePerson } from '@kara/identity/testing'
import { checkCodeOf } from '@kara/issuing'
import type { Id } from '@kara/kernel'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { checkDocument } from '../reads/check-document.ts'
import { findPayer, listDocuments } from '../reads/list-documents.ts'
import { paymentsKeys } from '../rules/documents.ts'
import { makePaidBill, makePayee, makeReturn, payerCtx } from '../testing.ts'
import { drawDocument } from './draw-document.ts'
import { issueConfirmation } from './issue-confirmation.ts'
import { issueCreditNote, issueReceipt, issueSponsoredReceipt } from './issue-receipt.ts'
import { planSponsoredReceipt } from './plan-sponsored-receipt.ts'
import { savePayee } from './save-payee.ts'
import { savePayer } from './save-payer.ts'

const keys = paymentsKeys('a-secret-for-tests-only-0123456789abcdef')

describe('receipts', () => {
  const db = openTestDatabase({ connectionsMax: 10 })

  async function paid(bills = 1) {
    const { personId } = await makePerson(db, { displayName: 'Anna Björk Test' })
    const payee = await makePerson(db)
    const professionalId = await makePayee(db, payee.personId)
    const job = testCtx({ database: db.database, scope: { role: 'worker', personId, professionalId } })
    const scope = { role: 'professional', professionalId, personId: payee.personId } as const
    const professional = testCtx({ database: db.database, scope })
    const seller = {
      legalName: 'Sólveig Þórsdóttir',
      nationalId: '120376-5549',
      charging: 'automatic',
    } as const
    await savePayee(professional, seller)
    const billIds: Id<'bill'>[] = []
    for (let bill = 0; bill < bills; bill++)
      billIds.push(await makePaidBill(db, { personId, professionalId }))
    return { personId, professionalId, professional, job, ctx: payerCtx(db, personId), billIds }
  }
  const wish = {
    locale: 'is',
    timeZone: 'UTC',
    withNationalIds: false,
    checkUrl: 'http://app.test/check',
  } as const
  const visitor = () => testCtx({ database: db.database, scope: { role: 'visitor' } })

  it('are numbered without a gap, whoever races, and one for each bill', async () => {
    const { job, billIds, ctx } = await paid(5)
    const racing = [...billIds, ...billIds].map((billId) => issueReceipt(job, keys, billId))
    await Promise.allSettled(racing)
    await Promise.all(billIds.map((billId) => issueReceipt(job, keys, billId)))
    const numbers = (await listDocuments(ctx)).map(({ number }) => number.split('-')[1]).sort()
    expect(numbers).toEqual(['00001', '00002', '00003', '00004', '00005'])
    expect((await audited(db, 'document.issued')).length).toBeGreaterThanOrEqual(5)
  })

  it('are the same file at every download, and lie sealed', async () => {
    const { job, billIds, ctx, personId } = await paid()
    const documentId = (await issueReceipt(job, keys, billIds[0] as Id<'bill'>)) as Id<'payment_document'>
    const [one, other] = await Promise.all([1, 2].map(() => drawDocument(ctx, keys, { ...wish, documentId })))
    expect(Buffer.from(one?.bytes ?? []).equals(Buffer.from(other?.bytes ?? []))).toBe(true)
    expect(
      Buffer.from(one?.bytes ?? [])
        .subarray(0, 4)
        .toString(),
    ).toBe('%PDF')
    const [row] = await db.witness`select sealed_bytes from app.document_file where person_id = ${personId}`
    expect(Buffer.from(row?.sealed_bytes).includes('%PDF')).toBe(false)
  }, 30_000)

  it('are genuine to whoever has the code, until a letter of them is changed', async () => {
    const { job, billIds } = await paid()
    const documentId = (await issueReceipt(job, keys, billIds[0] as Id<'bill'>)) as string
    const code = checkCodeOf(keys, documentId)
    const checked = await checkDocument(visitor(), keys, code.toLowerCase().replaceAll('-', ' '))
    expect(checked).toMatchObject({
      sellerName: 'Sólveig Þórsdóttir',
      buyerInitials: 'A. B. T.',
      total: { amountMinor: 19_500 },
      isTakenBack: false,
    })
    expect(JSON.stringify(checked)).not.toMatch(/Anna|Conversation|Viðtal/)
    await db.witness`alter table app.payment_document disable trigger payment_document_append_only`
    await db.witness`update app.payment_document set facts = jsonb_set(facts, '{total,amountMinor}', '99500')
      where id = ${documentId}`
    expect(await checkDocument(visitor(), keys, code)).toBeNull()
    expect(await checkDocument(visitor(), keys, '0000-0000-0000-0000')).toBeNull()
  })

  it('over nothing are written when credits paid, with the sponsor’s name kept back', async () => {
    const { job, ctx, personId, professionalId } = await paid(0)
    const session = {
      sessionId: crypto.randomUUID(),
      serviceName: { en: 'Conversation', is: 'Viðtal' },
      minutes: 50,
      sessionAt: '2026-11-19T10:00:00Z',
      currency: 'ISK',
      halves: 2,
      sponsorName: 'Norðurljós hf.',
    }
    await planSponsoredReceipt(job, { ...session, personId, professionalId, payeeName: 'Sólveig' })
    await issueSponsoredReceipt(job, keys, session)
    expect(await issueSponsoredReceipt(job, keys, session)).toBeNull()
    const [receipt] = await listDocuments(ctx)
    expect(receipt).toMatchObject({ total: { amountMinor: 0 }, sponsoredHalves: 2, kind: 'receipt' })
    const documentId = receipt?.id as Id<'payment_document'>
    const draw = async () => (await drawDocument(ctx, keys, { ...wish, documentId })).bytes
    const nameless = await draw()
    await savePayer(ctx, keys, { name: 'Anna', showsSponsor: true })
    const named = await draw()
    expect(Buffer.compare(named, nameless)).not.toBe(0)
    expect(Buffer.compare(await draw(), named)).toBe(0)
    await savePayer(ctx, keys, { name: 'Anna', showsSponsor: false })
    expect(Buffer.compare(await draw(), nameless)).toBe(0)
  })

  it('become one confirmation for a union, without what was taken back', async () => {
    const { job, billIds, ctx, professionalId } = await paid(3)
    for (const billId of billIds) await issueReceipt(job, keys, billId)
    const billId = billIds[0] as Id<'bill'>
    await issueCreditNote(job, keys, { billId, refundId: await makeReturn(db, billId) })
    const period = { professionalId, from: '2026-11-01', to: '2026-11-30' }
    const id = await issueConfirmation(ctx, keys, period)
    expect(await issueConfirmation(ctx, keys, period)).toBe(id)
    const found = (await listDocuments(ctx)).find((document) => document.id === id)
    expect(found).toMatchObject({ kind: 'confirmation', sessions: 2, total: { amountMinor: 39_000 } })
    await expect(
      issueConfirmation(ctx, keys, { ...period, from: '2025-01-01', to: '2025-12-31' }),
    ).rejects.toMatchObject({ code: 'payments.nothing_to_confirm' })
  })

  it('carry a national ID that is sealed and never shown again', async () => {
    const { ctx, personId } = await paid(0)
    await savePayer(ctx, keys, { name: 'Anna Björk', nationalId: '010190-3019' })
    expect(await findPayer(ctx)).toEqual({
      name: 'Anna Björk',
      address: '',
      showsSponsor: false,
      hasNationalId: true,
    })
    await savePayer(ctx, keys, { name: 'Anna B.' })
    expect((await findPayer(ctx))?.hasNationalId).toBe(true)
    const [row] = await db.witness`select sealed_national_id from app.payer where person_id = ${personId}`
    expect(Buffer.from(row?.sealed_national_id).includes('0101903019')).toBe(false)
    expect((await audited(db, 'payer.saved')).map((entry) => entry.objectId)).toContain(personId)
    await expect(savePayer(ctx, keys, { nationalId: '12' })).rejects.toThrow()
  })

  it('belong to the person they are for', async () => {
    const { job, billIds, professional, ctx } = await paid()
    const documentId = (await issueReceipt(job, keys, billIds[0] as Id<'bill'>)) as Id<'payment_document'>
    const stranger = await paid(0)
    await expect(drawDocument(stranger.ctx, keys, { ...wish, documentId })).rejects.toMatchObject({
      code: 'payments.document_missing',
    })
    const notTheirs = { code: 'payments.not_your_money' }
    await expect(drawDocument(professional, keys, { ...wish, documentId })).rejects.toMatchObject(notTheirs)
    await expect(issueReceipt(ctx, keys, billIds[0] as Id<'bill'>)).rejects.toMatchObject(notTheirs)
    await expect(savePayee(ctx, { legalName: 'X', charging: 'manual' })).rejects.toMatchObject(notTheirs)
  })
})
