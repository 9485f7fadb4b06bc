import { expect, test } from 'vitest'
import { problemsOf } from '../testing.ts'
import { messages } from './messages.ts'

const face = 'apps/web/app/faces/hub/messages'
const pair = (en: string, is: string) =>
  problemsOf(messages, {
    [`${face}/en.ts`]: `export const en = ${en}`,
    [`${face}/is.ts`]: `export const is: typeof en = ${is}`,
  })

test('the same keys and placeholders hold, whatever the plural forms', async () => {
  const en = `{ book: { title: 'Book', count: '{count, plural, one {slot} other {# slots}}', with: 'With {name}' } } as const`
  const is = `{ book: { title: 'Bóka', count: '{count, plural, one {tími} other {# tímar}}', with: 'Hjá {name}' } }`
  expect(await pair(en, is)).toEqual([])
})

test('parts in files of their own are followed', async () => {
  const problems = await problemsOf(messages, {
    [`${face}/en.ts`]: `import { book } from './book/en.ts'\nexport const en = { book, ...{ more: 'More' } }`,
    [`${face}/is.ts`]: `export const is = { book: { title: 'Bóka' }, more: 'Meira' }`,
    [`${face}/book/en.ts`]: `export const book = { title: 'Book', lead: 'Choose' }`,
    [`${face}/book/is.ts`]: `export const book = { title: 'Bóka', lead: 'Veldu' }`,
  })
  expect(problems).toEqual([`${face}/is.ts:1 book.lead is missing in Icelandic`])
})

test('a missing key, a lost placeholder, an empty and an untranslated sentence are refused', async () => {
  const en = `{ a: 'A', with: 'With {name}', empty: 'Full', long: 'Choose a time that suits you' }`
  const is = `{ b: 'B', with: 'Hjá', empty: '', long: 'Choose a time that suits you' }`
  expect(await pair(en, is)).toEqual([
    `${face}/is.ts:1 a is missing in Icelandic`,
    `${face}/en.ts:1 b is missing in English`,
    `${face}/is.ts:1 with lost {name}`,
    `${face}/is.ts:1 empty is empty`,
    `${face}/is.ts:1 long is still in English`,
  ])
})

test('a language that is missing altogether is refused', async () => {
  expect(await problemsOf(messages, { [`${face}/en.ts`]: 'export const en = {}' })).toEqual([
    `${face}/en.ts:1 there is no ${face}/is.ts`,
  ])
})

test('one file per part, in a folder per language, is paired too', async () => {
  const problems = await problemsOf(messages, {
    'packages/surface/emails/src/messages/en/frame.ts': `export const frame = { a: 'A' }`,
    'packages/surface/emails/src/messages/is/frame.ts': `export const frame = { b: 'B' }`,
    'packages/domain/sso/src/rules/catalogue/messages-en.ts': `export const en = { a: 'A' }`,
  })
  expect(problems).toHaveLength(3)
})
