import { newToken } from '@kara/crypto'
import { describe, expect, it } from 'vitest'
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from './cookies.ts'

const token = newToken()

describe('readSessionCookie', () => {
  it.each([
    ['alone', `__Host-session=${token}`, token],
    ['among others', `theme=dark; __Host-session=${token}; a=b`, token],
    ['beside a stray per cent sign', `bad=%; __Host-session=${token}`, token],
    ['twice, even when equal', `__Host-session=${token}; __Host-session=${token}`, null],
    ['under another name', `session=${token}`, null],
    ['under a longer name', `x__Host-session=${token}`, null],
    ['too short', '__Host-session=abc', null],
    ['with a foreign sign', `__Host-session=${token.slice(1)}%`, null],
    ['not at all', '', null],
  ])('%s', (_, header, expected) => expect(readSessionCookie(header, true)).toBe(expected))

  it('reads nothing from nothing', () => expect(readSessionCookie(null, true)).toBeNull())
})

it('writes a cookie that stays on its host, and takes it away again', () => {
  expect(writeSessionCookie(token, true)).toBe(
    `__Host-session=${token}; Path=/; HttpOnly; SameSite=Lax; Secure`,
  )
  expect(writeSessionCookie(token, false)).toBe(`session=${token}; Path=/; HttpOnly; SameSite=Lax`)
  expect(clearSessionCookie(true)).toMatch(/^__Host-session=; .*Max-Age=0$/)
})
