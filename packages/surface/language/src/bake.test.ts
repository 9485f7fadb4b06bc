import { expect, test } from 'vitest'
import { bakeLocale } from './bake.ts'
import { baked } from './baked.ts'
import { locales } from './locale.ts'

test.each(locales)('the committed data of %s is what the ICU of Node says today', (locale) => {
  expect(baked[locale]).toEqual(bakeLocale(locale))
})

test('Icelandic really comes from Icelandic data, not from a fallback', () => {
  expect(baked.is.monthsLong[4]).toBe('maí')
  expect(baked.is.weekdaysLong[1]).toBe('þriðjudagur')
})
