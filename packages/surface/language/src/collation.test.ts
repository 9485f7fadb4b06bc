import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareText, searchKey, sortByText } from './collation.ts'

const names = [
  'Össur',
  'Þórunn',
  'Ævar',
  'Zoë',
  'Árni',
  'Anna',
  'Agnes',
  'Áslaug',
  'Ýmir',
  'Eva',
  'Élín',
  'Egill',
]

test('Icelandic names stand where an Icelandic reader looks for them', () => {
  expect(sortByText('is', names, (name) => name)).toEqual([
    ...['Agnes', 'Anna', 'Árni', 'Áslaug', 'Egill', 'Eva', 'Élín', 'Ýmir', 'Zoë', 'Þórunn', 'Ævar', 'Össur'],
  ])
})

test('an English reader finds accented letters among the plain ones', () => {
  expect(sortByText('en', names, (name) => name)).toEqual([
    ...['Ævar', 'Agnes', 'Anna', 'Árni', 'Áslaug', 'Egill', 'Élín', 'Eva', 'Össur', 'Ýmir', 'Zoë', 'Þórunn'],
  ])
})

test.each([
  ['is', 'is'],
  ['en', 'en-GB'],
] as const)('the order of %s is that of ICU', (locale, icuLocale) => {
  const icu = new Intl.Collator(icuLocale)
  const letters = fc.constantFrom(...'aábdðeéfiíkoóstuúvyýzþæöAÁDÐEIOÞÆÖ 13')
  const word = fc.string({ unit: letters, maxLength: 6 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(Math.sign(compareText(locale, a, b))).toBe(Math.sign(icu.compare(a, b)))
    }),
    { numRuns: 3000 },
  )
})

test('the order is an order: sorting twice, or from the other end, changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 5 }), { maxLength: 12 }), (words) => {
      const sorted = sortByText('is', words, (each) => each)
      const again = sortByText('is', [...sorted].reverse(), (each) => each)
      const changed = sorted.filter((each, index) => compareText('is', each, again[index] ?? '') !== 0)
      expect(changed).toEqual([])
    }),
  )
})

test.each([
  ['Árni', 'arni'],
  ['Þórunn Æsa', 'thorunn aesa'],
  ['  Guðrún   Ösp ', 'gudrun osp'],
  ['Zoë', 'zoe'],
])('a search for %s compares %s', (text, key) => {
  expect(searchKey(text)).toBe(key)
})
