import { expect, test } from 'vitest'
import { suggestSlug } from './suggest-slug.ts'

test('an address from a name, without accents and legal forms', () => {
  expect(suggestSlug('Norðurljós ehf.')).toBe('nordurljos')
  expect(suggestSlug('Þór & Æsir hf')).toBe('thor-aesir')
  expect(suggestSlug('  Fjallalíf  ')).toBe('fjallalif')
})
