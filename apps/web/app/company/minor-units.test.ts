import { expect, test } from 'vitest'
import { minorUnits, wholeUnits } from './minor-units.ts'

test('krónur are whole, euros have cents', () => {
  expect(minorUnits(19_500, 'ISK')).toBe(19_500)
  expect(minorUnits(129.99, 'EUR')).toBe(12_999)
  expect(wholeUnits(12_999, 'EUR')).toBe(129.99)
  expect(wholeUnits(19_500, 'ISK')).toBe(19_500)
})
