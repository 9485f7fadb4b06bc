import { timeOrderedIds } from '@kara/kernel'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mayLink, questionOf } from './linking.ts'

const ordinary = { hasLink: false, isSuccession: false, isPrivileged: false, isProven: false }

it.each([
  [ordinary, true],
  [{ ...ordinary, isProven: true }, true],
  [{ ...ordinary, isPrivileged: true }, false],
  [{ ...ordinary, isPrivileged: true, isProven: true }, true],
  [{ ...ordinary, hasLink: true }, false],
  [{ ...ordinary, hasLink: true, isProven: true }, true],
  [{ ...ordinary, hasLink: true, isSuccession: true }, true],
  [{ ...ordinary, hasLink: true, isSuccession: true, isPrivileged: true }, false],
  [{ ...ordinary, hasLink: true, isPrivileged: true, isProven: true }, true],
])('%j: %s', (account, expected) => expect(mayLink(account)).toBe(expected))

const [anna, sara] = [timeOrderedIds.next<'person'>(), timeOrderedIds.next<'person'>()]
const nothing = { owner: null, signedIn: null, isOtherAddress: false, isBegun: false }

it.each([
  ['nobody has the address and nobody is here', {}, null],
  ['its owner is signed in here', { owner: anna, signedIn: anna, isOtherAddress: true }, null],
  ['somebody is signed in here and nobody has the address', { signedIn: anna, isBegun: true }, 'signed_in'],
  ['another address was written than came back', { isOtherAddress: true }, 'other_address'],
  ['the same, and the address is somebody’s', { owner: sara, isOtherAddress: true }, 'other_address'],
  ['an account was begun with the address', { isBegun: true }, 'unproven'],
  ['somebody else is signed in than the owner', { owner: sara, signedIn: anna }, null],
] as const)('when %s', (_, seen, question) => {
  expect(questionOf({ ...nothing, ...seen })).toBe(question)
})

const person = fc.constantFrom(null, anna, sara)
const flags = { isOtherAddress: fc.boolean(), isBegun: fc.boolean() }

it('never makes a second account beside one that is signed in without asking', () => {
  const seen = fc.record({ owner: fc.constant(null), signedIn: fc.constantFrom(anna, sara), ...flags })
  fc.assert(fc.property(seen, (seen) => questionOf(seen) === 'signed_in'))
})

it('asks the owner who is signed in here nothing', () => {
  fc.assert(
    fc.property(person, fc.record(flags), (one, rest) => {
      expect(one === null || questionOf({ owner: one, signedIn: one, ...rest }) === null).toBe(true)
    }),
  )
})
