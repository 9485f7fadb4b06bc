import { expect, test } from 'vitest'
import { isOwnRequest } from './same-origin.server.ts'

const own = 'http://app.localhost:3000'
const post = (headers: Record<string, string>, path = '/sign-in') =>
  isOwnRequest(new Request(`${own}${path}`, { method: 'POST', headers }), own)

test.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'same-site', origin: own }, false],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ origin: own }, true],
  [{ origin: 'https://app.localhost:3000' }, false],
  [{ origin: `${own}.evil.test` }, false],
  [{ origin: 'null' }, false],
  [{}, false],
])('a form with %o is ours: %s', (headers, expected) => {
  expect(post(headers as Record<string, string>)).toBe(expected)
})

test('what machines call proves itself otherwise', () => {
  expect(post({ 'sec-fetch-site': 'cross-site' }, '/sso/acs/a')).toBe(true)
  expect(post({ 'sec-fetch-site': 'cross-site' }, '/sso/logout/a')).toBe(true)
  expect(post({}, '/sso/logout/a')).toBe(true)
  expect(post({}, '/webhooks/stripe')).toBe(true)
  expect(post({}, '/sso/accounts')).toBe(false)
})

test('reading is never refused', () => {
  expect(isOwnRequest(new Request(own, { headers: { 'sec-fetch-site': 'cross-site' } }), own)).toBe(true)
})
