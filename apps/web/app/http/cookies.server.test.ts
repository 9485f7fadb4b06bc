import { expect, test } from 'vitest'
import { cookieJar, readCookie } from './cookies.server.ts'

test('a cookie is read by its exact name, whatever else the header holds', () => {
  const header = 'x__Host-session=no; %=%E0%A4%A; __Host-session=abc; __Host-session2=no'
  expect(readCookie(header, '__Host-session')).toBe('abc')
})

test('two cookies of one name read as none', () => {
  expect(cookieJar('__Host-session=a; __Host-session=b').get('session')).toBeNull()
})

test('what is set is host-only, secure, and unreadable to scripts', () => {
  const jar = cookieJar(null)
  jar.set('session', 'token', { maxAgeSeconds: 60 })
  expect(jar.changes()).toEqual(['__Host-session=token; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=60'])
})

test('a value that could end the cookie early is refused', () => {
  expect(() => cookieJar(null).set('flash', 'a; Domain=evil.test')).toThrow('needs escaping')
})
