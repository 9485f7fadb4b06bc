import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DocumentFacts } from '../contracts.ts'
import { partOf } from './documents.ts'
import { taxInside } from './money.ts'

const receiptOf = (amountMinor: number, rateHundredths: number): DocumentFacts => ({
  seller: { name: 'Sólveig', nationalId: '', address: '', taxNumber: '' },
  buyerName: 'Unnur',
  lines: [
    {
      what: { en: 'Conversation' },
      minutes: 50,
      at: '2026-11-19T10:00:00Z',
      price: { amountMinor, currency: 'ISK' },
    },
  ],
  total: { amountMinor, currency: 'ISK' },
  tax: { amountMinor: taxInside(amountMinor, rateHundredths), rateHundredths },
  sponsored: null,
  paidWith: null,
  corrects: null,
  correctsNumber: null,
  period: null,
})

it('takes a receipt back in parts that together are the receipt, whatever is rounded on the way', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(parts, fc.constantFrom(2400, 1100, 2550), (amounts, rate) => {
      const total = amounts.reduce((sum, one) => sum + one, 0)
      const receipt = receiptOf(total, rate)
      let before = 0
      let tax = 0
      for (const amount of amounts) {
        const part = partOf(receipt, before, amount)
        expect(part.total.amountMinor).toBe(amount)
        expect(part.lines.map(({ price }) => price.amountMinor)).toEqual([amount])
        tax += part.tax?.amountMinor ?? 0
        before += amount
      }
      expect(tax).toBe(receipt.tax?.amountMinor)
    }),
  )
})

it('takes an exempt receipt back without tax, and a whole one as it is', () => {
  const receipt = { ...receiptOf(19_500, 0), tax: null }
  expect(partOf(receipt, 0, 500)).toMatchObject({ tax: null, total: { amountMinor: 500 } })
  expect(partOf(receipt, 0, 19_500)).toBe(receipt)
})
