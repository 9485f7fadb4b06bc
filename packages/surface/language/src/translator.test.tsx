import { renderToStaticMarkup } from 'react-dom/server'
import { expect, expectTypeOf, test } from 'vitest'
import { LanguageProvider, useFormatter, useWords } from './language-context.tsx'
import { messageProblems } from './testing.ts'
import { defineMessages, translator } from './translator.ts'

const messages = defineMessages(
  {
    title: 'Sessions',
    days: '{count, plural, one {# day} other {# days}}',
    greeting: 'Hello {name}',
    terms: 'Read the <link>terms</link>',
    state: { open: 'Open' },
  },
  {
    title: 'Tímar',
    days: '{count, plural, one {# dagur} other {# dagar}}',
    greeting: 'Hæ {name}',
    terms: 'Lestu <link>skilmálana</link>',
    state: { open: 'Opið' },
  },
)

test.each([
  [0, '0 days', '0 dagar'],
  [1, '1 day', '1 dagur'],
  [2, '2 days', '2 dagar'],
  [11, '11 days', '11 dagar'],
  [21, '21 days', '21 dagur'],
  [111, '111 days', '111 dagar'],
  [1234, '1,234 days', '1.234 dagar'],
  [1001, '1,001 days', '1.001 dagur'],
])('%i days', (count, english, icelandic) => {
  expect(translator('en', messages)('days', { count })).toBe(english)
  expect(translator('is', messages)('days', { count })).toBe(icelandic)
})

test('a sentence that ends with a value of its own stop has one stop, and three of them stay', () => {
  const price = defineMessages(
    { costs: 'It costs {price}. No more.', wait: 'Wait for {what}...' },
    { costs: 'Það kostar {price}. Ekki meira.', wait: 'Beðið eftir {what}...' },
  )
  const words = translator('is', price)
  expect(words('costs', { price: '19.500 kr.' })).toBe('Það kostar 19.500 kr. Ekki meira.')
  expect(words('costs', { price: '12 €' })).toBe('Það kostar 12 €. Ekki meira.')
  expect(words('wait', { what: 'svari' })).toBe('Beðið eftir svari...')
})

test('folders of messages are reached with a dot', () => {
  expect(translator('is', messages)('state.open')).toBe('Opið')
})

test('a key or a value that is missing stops the page, and the type checker before it', () => {
  const words = translator('en', messages)
  // @ts-expect-error no such key
  expect(() => words('nothing')).toThrow(/nothing/)
  // @ts-expect-error the name is missing
  expect(() => words('greeting', {})).toThrow(/name/)
  expectTypeOf(words('title')).toEqualTypeOf<string>()
})

test('a key that Icelandic lacks does not compile', () => {
  // @ts-expect-error Icelandic has no title
  const incomplete = defineMessages({ title: 'Sessions' }, {})
  expect(messageProblems(incomplete)).toEqual(['is title: missing'])
})

test('a message that formats a number by itself is refused when it is used', () => {
  const own = defineMessages(
    { total: 'Total {sum, number, percent}' },
    { total: 'Alls {sum, number, percent}' },
  )
  expect(() => translator('en', own)('total', { sum: 3 })).toThrow(/text made by a formatter/)
})

test('sound messages have no problems', () => {
  expect(messageProblems(messages)).toEqual([])
})

test('the check of messages names each kind of fault', () => {
  const faulty = defineMessages(
    {
      a: 'Total {sum, number}',
      b: 'On {day, date, short}',
      c: 'Hello {name}',
      d: '{count, plural, one {# of {total}} other {# of {total}}}',
      e: 'Fine',
      f: 'Read <link>this</link>',
      g: 'Fine',
    },
    {
      a: 'Alls {sum}',
      b: 'Þann {day}',
      c: 'Hæ {nafn}',
      d: '{count, plural, one {#} other {#}}',
      e: '',
      f: 'Lestu þetta',
      g: 'Opið {name',
    },
  )
  expect(messageProblems(faulty)).toEqual([
    'en a: {sum} formats a number or a date; pass finished text',
    'en b: {day} formats a number or a date; pass finished text',
    'is c: takes nafn, English takes name',
    'is d: takes count, English takes count, total',
    'is e: empty',
    'is f: takes nothing, English takes <link>',
    'is g: cannot be read (EXPECT_ARGUMENT_CLOSING_BRACE)',
  ])
})

function Card() {
  const words = useWords(messages)
  const { time, zoneName } = useFormatter()
  return (
    <p>
      {words('title')} {time('2026-11-24T14:00:00Z')} {zoneName()}{' '}
      {words.rich('terms', { link: (text) => <a href="/terms">{text}</a> })}
    </p>
  )
}

test('components below the provider speak its language in its zone', () => {
  const html = renderToStaticMarkup(
    <LanguageProvider locale="is" timeZone="Europe/Copenhagen">
      <Card />
    </LanguageProvider>,
  )
  expect(html).toBe('<p>Tímar 15:00 danskur tími Lestu <a href="/terms">skilmálana</a></p>')
})

test('a component without a provider says what is missing', () => {
  expect(() => renderToStaticMarkup(<Card />)).toThrow(/LanguageProvider/)
})
