import type { CrisisContact } from '@kara/ui'

interface Listed {
  readonly name: CrisisName
  readonly number: string
  /** Closed at some time of the day: then no hours are promised. */
  readonly hasClosingHours?: boolean
}

/** Numbers that answer at once, by country; the names are among the messages of this face. */
const byCountry: Readonly<Record<string, readonly Listed[]>> = {
  IS: [
    { name: 'redCross', number: '1717' },
    { name: 'emergency', number: '112' },
    { name: 'health', number: '1700' },
  ],
  NO: [
    { name: 'mentalHealth', number: '116 123' },
    { name: 'medical', number: '113' },
    { name: 'outOfHours', number: '116 117' },
  ],
  DK: [
    { name: 'lifeline', number: '70 201 201', hasClosingHours: true },
    { name: 'emergency', number: '112' },
  ],
  SE: [
    { name: 'lifeline', number: '90101' },
    { name: 'emergency', number: '112' },
    { name: 'health', number: '1177' },
  ],
  FI: [
    { name: 'lifeline', number: '09 2525 0111' },
    { name: 'emergency', number: '112' },
  ],
  GB: [
    { name: 'listening', number: '116 123' },
    { name: 'emergency', number: '999' },
  ],
  IE: [
    { name: 'listening', number: '116 123' },
    { name: 'emergency', number: '112' },
  ],
  PL: [
    { name: 'lifeline', number: '800 70 2222' },
    { name: 'emergency', number: '112' },
  ],
}

/** 112 answers in all of Europe. */
const elsewhere: readonly Listed[] = [{ name: 'europe', number: '112' }]

export type CrisisName =
  | 'redCross'
  | 'emergency'
  | 'health'
  | 'mentalHealth'
  | 'medical'
  | 'outOfHours'
  | 'lifeline'
  | 'listening'
  | 'europe'

/** Who answers at once in a country, under names in the reader's language. */
export function crisisContacts(
  country: string,
  words: { nameOf(name: CrisisName): string; hours: string },
): CrisisContact[] {
  return (byCountry[country] ?? elsewhere).map(({ name, number, hasClosingHours }) => ({
    name: words.nameOf(name),
    number,
    href: `tel:${number.replaceAll(' ', '')}`,
    ...(hasClosingHours ? {} : { hours: words.hours }),
  }))
}
