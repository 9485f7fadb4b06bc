/** Names and patterns of one language. Weekdays start on Monday; `#` stands for a number. */
export interface Baked {
  readonly monthsLong: readonly string[]
  readonly monthsShort: readonly string[]
  readonly weekdaysLong: readonly string[]
  readonly weekdaysShort: readonly string[]
  readonly weekdaysNarrow: readonly string[]
  readonly datePatterns: Readonly<Record<DatePattern, string>>
  readonly decimal: string
  readonly group: string
  readonly minus: string
  readonly percentPattern: string
  readonly currencies: Readonly<Record<string, CurrencyPattern>>
  readonly listPatterns: Readonly<Record<'and' | 'or', ListPattern>>
  readonly relativeDays: Readonly<Record<'yesterday' | 'today' | 'tomorrow', string>>
  readonly relativeTimes: Readonly<Record<RelativeUnit, Readonly<Record<'past' | 'future', PluralPattern>>>>
}

export type DatePattern = 'long' | 'medium' | 'short' | 'dayMonthLong' | 'dayMonthShort' | 'monthYear'

export type RelativeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

export interface PluralPattern {
  readonly one: string
  readonly other: string
}

export interface CurrencyPattern {
  readonly fractionDigits: number
  readonly positive: string
  readonly negative: string
}

/** What stands between the items of a list. */
export interface ListPattern {
  readonly pair: string
  readonly middle: string
  readonly last: string
}
