import { commonTimeZones, defineMessages, formatter, locales, translator } from './index.ts'

const messages = defineMessages(
  { days: '{count, plural, one {# day} other {# days}}' },
  { days: '{count, plural, one {# dagur} other {# dagar}}' },
)
const words = ['Ævar', 'Árni', 'anna', 'Zoë', 'þórunn', 'Össur', 'ð', 'd', 'é', 'e', '7', ' b']

/** A repeatable row of numbers between 0 and 1: both engines have to draw the same samples. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Everything the formatter writes, over many moments, zones and amounts, as one list of lines. */
export function sampleSheet(seed: number, count: number): string[] {
  const next = sequence(seed)
  const between = (low: number, high: number) => low + next() * (high - low)
  const lines: string[] = []
  for (let index = 0; index < count; index += 1) {
    const timeZone = commonTimeZones[Math.floor(next() * commonTimeZones.length)] ?? 'UTC'
    const at = Math.floor(between(Date.UTC(2015, 0), Date.UTC(2035, 0)))
    const now = at + Math.floor(between(-4, 4) * 86_400_000)
    const amount = Math.floor(between(-3_000_000, 3_000_000))
    for (const locale of locales) lines.push(sampleLine(locale, timeZone, at, now, amount))
  }
  return lines
}

function sampleLine(locale: 'en' | 'is', timeZone: string, at: number, now: number, amount: number): string {
  const format = formatter(locale, timeZone)
  const styles = ['long', 'medium', 'short', 'full', 'day', 'dayLong'] as const
  return [
    ...styles.map((style) => format.date(at, style)),
    ...[format.month(at), format.weekday(at, 'narrow'), format.dateTimeWithZone(at)],
    ...[format.relativeDayTime(at, now), format.relativeTime(at, now), format.timeRange(at, now)],
    ...[format.duration(Math.abs(amount % 600)), format.countdown(amount % 4000)],
    ...[format.number(amount / 7), format.percent(amount / 1e6, { fractionDigitsMax: 2 })],
    ...['ISK', 'EUR', 'USD', 'PLN'].map((currency) => format.money({ amountMinor: amount, currency })),
    ...[format.credits(amount % 60), format.list(format.sortBy(words, (word) => word))],
    translator(locale, messages)('days', { count: Math.abs(amount % 2000) }),
  ].join(' | ')
}
