import { expect, it } from 'vitest'
import { type PaymentDocumentProps, toPaymentSheet } from './payment-document.ts'
import { renderPaymentDocument } from './render-document.ts'

const receipt: PaymentDocumentProps = {
  kind: 'receipt',
  number: 'R4F2A-00012',
  issuedAt: '2026-11-24T10:00:00Z',
  timeZone: 'Atlantic/Reykjavik',
  seller: {
    name: 'Sólveig Þórsdóttir',
    nationalId: '1203765549',
    address: 'Ægisgata 4, Reykjavík',
    taxNumber: '',
  },
  buyer: { name: 'Ásþór Æðarsson', nationalId: '0101903019', address: '', taxNumber: '' },
  lines: [
    {
      what: 'Viðtal',
      minutes: 50,
      at: '2026-11-23T10:00:00Z',
      price: { amountMinor: 19_500, currency: 'ISK' },
    },
  ],
  total: { amountMinor: 19_500, currency: 'ISK' },
  tax: null,
  sponsored: { halves: 1, name: null },
  paidWith: 'Visa •••• 4242',
  corrects: null,
  period: null,
  check: { code: 'AB12-CD34-EF56-GH78', url: 'http://app.localhost/check/AB12-CD34-EF56-GH78' },
}

it('says who, what, how many, how much and in which tax, in Icelandic', () => {
  const sheet = toPaymentSheet(receipt, 'is')
  expect(sheet.title).toBe('Kvittun')
  expect(sheet.parties.map((party) => party.lines[0])).toEqual([
    'Kennitala 120376-5549',
    'Kennitala 010190-3019',
  ])
  expect(sheet.totals.at(-1)).toMatchObject({ label: 'Greitt', isStrong: true })
  expect(sheet.totals.at(-1)?.amount).toMatch(/^19\.500\skr\.$/)
  expect(sheet.notes.join(' ')).toMatch(/Styrktaraðili greiddi/)
})

it('names a sponsor only when it is asked to', () => {
  expect(JSON.stringify(toPaymentSheet(receipt, 'en'))).not.toContain('Norðurljós')
  const named = { ...receipt, sponsored: { halves: 1, name: 'Norðurljós' } }
  expect(JSON.stringify(toPaymentSheet(named, 'en'))).toContain('Norðurljós')
})

it('promises of a credit note only what stays true when a bank refuses it later', () => {
  const note = { ...receipt, kind: 'credit_note', corrects: 'R4F2A-00012' } as const
  const written = toPaymentSheet(note, 'en')
  expect(written.totals.at(-1)?.label).toBe('Credited')
  expect(written.notes.join(' ')).toContain('or, where its bank does not take it, by bank transfer')
  const transferred = toPaymentSheet({ ...note, paidWith: null, isByTransfer: true }, 'en')
  expect(transferred.notes.join(' ')).toContain('Returned by bank transfer.')
})

it('is drawn with its own letters inside', async () => {
  const pdf = await renderPaymentDocument(receipt, 'is')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1')).toMatch(/FontFile/)
}, 60_000)
