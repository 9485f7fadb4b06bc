import { describe, expect, it } from 'vitest'
import { normalisePassword, weaknessOf } from './passwords.ts'

const owner = { email: 'sara.jons@acme.is', displayName: 'Sara Jónsdóttir' }

describe('weaknessOf', () => {
  it.each([
    ['password123!', 'identity.password_common'],
    ['Lykilorð2026', 'identity.password_common'],
    ['reykjavik101', 'identity.password_common'],
    ['Manchester1999', 'identity.password_common'],
    ['jennifer12345', 'identity.password_common'],
    ['1234567890', 'identity.password_common'],
    ['aaaaaaaaaaaa', 'identity.password_common'],
    ['abcabcabcabc', 'identity.password_common'],
    ['sara.jons@acme.is', 'identity.password_personal'],
    ['sara.jons2026', 'identity.password_personal'],
    ['SaraJónsdóttir1', 'identity.password_personal'],
    ['hestur rafhlaða hefti', null],
    ['V8h2kQ0zxm', null],
  ])('%s: %s', (password, expected) => expect(weaknessOf(password, owner)).toBe(expected))
})

it('reads the same keys the same, however a keyboard composes them', () => {
  expect(normalisePassword('lyki\u0301ll')).toBe(normalisePassword('lykíll'))
})
