import { expect, it } from 'vitest'
import { mayLink } from './linking.ts'

it.each([
  [{ hasLink: false, isPrivileged: false, isProven: false }, true],
  [{ hasLink: false, isPrivileged: false, isProven: true }, true],
  [{ hasLink: false, isPrivileged: true, isProven: false }, false],
  [{ hasLink: false, isPrivileged: true, isProven: true }, true],
  [{ hasLink: true, isPrivileged: false, isProven: false }, false],
  [{ hasLink: true, isPrivileged: false, isProven: true }, false],
  [{ hasLink: true, isPrivileged: true, isProven: true }, false],
])('%j: %s', (account, expected) => expect(mayLink(account)).toBe(expected))
