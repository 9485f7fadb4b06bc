import { _createCache, _createIntlFormatters, type _Translator, createTranslator } from 'use-intl/core'
import type { Locale } from './locale.ts'
import { formatNumber } from './numbers.ts'

/** Messages of one page, letter or set of components; folders inside it become dots in a key. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree
}

/** The shape another language has to fill: `export const is: SameMessages<typeof en> = { … }`. */
export type SameMessages<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : SameMessages<English[Key]>
}

/** A set of messages in every language. */
export interface Messages<English extends MessageTree = MessageTree> {
  readonly en: English
  readonly is: SameMessages<English>
}

/** A function that looks a message up; its keys, and with `as const` messages its values, are typed. */
export type Translator<English extends MessageTree = MessageTree> = _Translator<English>

/**
 * Ties the two languages of a set together. A key that Icelandic lacks is a type error; write the
 * English file `as const` and the values a message needs are checked as well.
 */
export function defineMessages<const English extends MessageTree>(
  en: English,
  is: NoInfer<SameMessages<English>>,
): Messages<English> {
  return { en, is }
}

const translators = new WeakMap<object, Map<Locale, unknown>>()

/**
 * @throws on a key or a value that is missing: with typed keys that is a fault of the program, and a
 * letter with a hole in it must not leave the building.
 */
export function translator<English extends MessageTree>(
  locale: Locale,
  messages: Messages<English>,
): Translator<English> {
  const known = translators.get(messages) ?? new Map<Locale, unknown>()
  translators.set(messages, known)
  const made = known.get(locale) ?? makeTranslator(locale, messages)
  known.set(locale, made)
  return made as Translator<English>
}

function makeTranslator(locale: Locale, messages: Messages): unknown {
  const cache = _createCache()
  const translate = createTranslator({
    locale,
    messages: messages[locale],
    onError: (error) => {
      throw error
    },
    _cache: cache,
    _formatters: {
      ..._createIntlFormatters(cache),
      getNumberFormat: (_locales, options) => numberFormat(locale, options),
      getDateTimeFormat: () => refuse(),
    },
  })
  // Keys and values are typed where words are asked for; here they are any.
  const look = translate as unknown as (key: string, values?: unknown) => string
  const words = (key: string, values?: unknown) => (values ? withOneStop(look(key, values)) : look(key))
  return Object.assign(words, translate)
}

/** What is put at the end of a sentence may end with a stop of its own (`19.500 kr.`, `30. nóv.`): one is enough. */
function withOneStop(text: string): string {
  return text.includes('..') ? text.replaceAll(/(?<!\.)\.\.(?!\.)/g, '.') : text
}

/**
 * The `#` of a plural is written by our own numbers, because Chromium would write English digits
 * groups into an Icelandic sentence.
 */
function numberFormat(locale: Locale, options: Intl.NumberFormatOptions | undefined): Intl.NumberFormat {
  if (options) refuse()
  const format: Pick<Intl.NumberFormat, 'format'> = { format: (value) => formatNumber(locale, Number(value)) }
  return format as Intl.NumberFormat
}

function refuse(): never {
  throw new Error('numbers and dates enter a message as text made by a formatter')
}
