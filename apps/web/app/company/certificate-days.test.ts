import { expect, test } from 'vitest'
import { daysUntilFirstEnds } from './certificate-days.ts'

const now = '2026-11-20T09:00:00Z'

test('counts whole days to the certificate that ends first', () => {
  const certificates = [{ validTo: '2027-01-20T09:00:00Z' }, { validTo: '2026-11-27T08:00:00Z' }]
  expect(daysUntilFirstEnds(certificates, now)).toBe(6)
})

test('is below zero once it has ended, and nothing where there is none', () => {
  expect(daysUntilFirstEnds([{ validTo: '2026-11-20T08:00:00Z' }], now)).toBe(-1)
  expect(daysUntilFirstEnds([], now)).toBeNull()
})
