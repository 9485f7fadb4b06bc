import { expect, test } from 'vitest'
import { toAmount, toMinor } from './price-of-form.ts'

test('a price keeps its worth on the way into a field and back', () => {
  for (const [minor, currency] of [
    [19_500, 'ISK'],
    [129_950, 'NOK'],
    [1, 'EUR'],
  ] as const) {
    expect(toMinor(Number(toAmount(minor, currency)), currency)).toBe(minor)
  }
  expect(toAmount(19_500, 'ISK')).toBe('19500')
  expect(toAmount(129_950, 'NOK')).toBe('1299.50')
})
