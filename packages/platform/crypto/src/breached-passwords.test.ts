import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBreachedPassword, isInFilter, makeFilter } from './breached-passwords.ts'

describe('isBreachedPassword', () => {
  it.each([
    '1234567890',
    'qwertyuiop',
    'Password123',
    'iloveyou123',
    'LIVERPOOL1',
    'manchester',
    'abcdefghij',
  ])('knows %s', (password) => expect(isBreachedPassword(password)).toBe(true))

  it.each(['hestur rafhlaða hefti', 'V8h2kQ0zxmPl', 'a quiet morning walk'])('lets %s pass', (password) =>
    expect(isBreachedPassword(password)).toBe(false),
  )

  it('refuses hardly any password that never leaked', () => {
    const wrongly = Array.from({ length: 20_000 }, (_, at) => `never leaked ${at} þ`).filter(
      isBreachedPassword,
    )
    expect(wrongly.length).toBeLessThan(20)
  })
})

it('a filter knows every one of its entries', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 200 }), (entries) => {
      const filter = makeFilter(entries)
      return entries.every((entry) => isInFilter(filter, entry))
    }),
  )
})
