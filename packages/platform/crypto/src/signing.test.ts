import { expect, it } from 'vitest'
import { canonicalText, deriveSigningKey, isSignedBy, signText } from './signing.ts'

const key = deriveSigningKey('a-secret-for-tests-only', 'documents')

it('checks what it signed, and nothing else', () => {
  const signature = signText(key, 'one')
  expect(isSignedBy(key, 'one', signature)).toBe(true)
  expect(isSignedBy(key, 'two', signature)).toBe(false)
  expect(isSignedBy(deriveSigningKey('another-secret', 'documents'), 'one', signature)).toBe(false)
  expect(isSignedBy(deriveSigningKey('a-secret-for-tests-only', 'other'), 'one', signature)).toBe(false)
})

it('writes the same text for the same value, however its keys are ordered', () => {
  expect(canonicalText({ b: [{ d: 1, c: null }], a: 'x' })).toBe(
    canonicalText({ a: 'x', b: [{ c: null, d: 1 }] }),
  )
  expect(canonicalText({ a: [1, 2] })).not.toBe(canonicalText({ a: [2, 1] }))
})
