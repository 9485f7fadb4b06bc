export { compareText, searchKey, sortByText } from './collation.ts'
export type { DateStyle, NameStyle } from './dates.ts'
export { capitalised, type Formatter, formatter } from './formatter.ts'
export type { DayLike, InstantLike } from './instants.ts'
export {
  LanguageProvider,
  type LanguageProviderProps,
  useFormatter,
  useLocale,
  useWords,
} from './language-context.tsx'
export { languageName, languageNames } from './language-names.ts'
export { defaultLocale, isLocale, type Locale, localeNames, locales, negotiateLocale } from './locale.ts'
export type { MoneyLike, NumberOptions } from './numbers.ts'
export type { CreditOptions, GrammaticalCase } from './phrases.ts'
export {
  defineMessages,
  type Messages,
  type MessageTree,
  type SameMessages,
  type Translator,
  translator,
} from './translator.ts'
export { commonTimeZones, isTimeZone, zoneName } from './zone-names.ts'
