import { describe, expect, test } from 'vitest'
import { paidWithOf } from './paid-with.ts'

describe('what a session without a bill is paid with', () => {
  test('are credits only where credits pay for it', () => {
    expect(paidWithOf('scheduled', 'credits')).toBe('credits')
    expect(paidWithOf('late_cancelled', 'credits')).toBe('credits')
    expect(paidWithOf('completed', 'split')).toBe('split')
    expect(paidWithOf('scheduled', 'self_pay')).toBe('bySelf')
    expect(paidWithOf('completed', null)).toBe('unbilled')
  })

  test('is nothing once it costs nobody anything', () => {
    for (const state of ['cancelled', 'professional_no_show', 'failed'] as const)
      expect(paidWithOf(state, 'credits')).toBe('nothing')
  })
})
