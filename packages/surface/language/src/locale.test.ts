import { expect, test } from 'vitest'
import { isLocale, negotiateLocale } from './locale.ts'

test.each([
  ['is-IS,is;q=0.9,en;q=0.8', undefined, 'is'],
  ['en-GB,en;q=0.9,is;q=0.4', undefined, 'en'],
  ['da,is;q=0.5,en;q=0.3', undefined, 'is'],
  ['en;q=0.2, is;q=0.7', undefined, 'is'],
  ['is;q=0, en', undefined, 'en'],
  ['pl,de', undefined, 'en'],
  ['is;q=nonsense,en;q=0.5', undefined, 'is'],
  ['', null, 'en'],
  [null, null, 'en'],
  ['en', 'is', 'is'],
  ['is', 'en', 'en'],
  ['is', 'klingon', 'is'],
])('a browser that asks for %s with the cookie %s reads %s', (acceptLanguage, cookie, expected) => {
  expect(negotiateLocale(acceptLanguage, cookie)).toBe(expected)
})

test('only the languages of the product are locales', () => {
  expect(['en', 'is', 'EN', '', null, 3].filter(isLocale)).toEqual(['en', 'is'])
})
