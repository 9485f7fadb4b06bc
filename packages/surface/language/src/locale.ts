/** The languages the product speaks, in the order they are offered. */
export const locales = ['en', 'is'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'en'

/** Each language's name for itself, as a language switch shows it. */
export const localeNames: Readonly<Record<Locale, string>> = { en: 'English', is: 'Íslenska' }

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && (locales as readonly string[]).includes(value)
}

/** A header longer than this is not a browser's list of languages; the rest is not read. */
const acceptLanguageLengthMax = 1000

/**
 * The language of a visit: the one the person chose (`cookie`) when there is one, otherwise the best
 * of the browser's `Accept-Language`, otherwise English.
 */
export function negotiateLocale(acceptLanguage: string | null | undefined, cookie?: string | null): Locale {
  if (isLocale(cookie)) return cookie
  const wishes = (acceptLanguage ?? '')
    .slice(0, acceptLanguageLengthMax)
    .split(',')
    .map(parseWish)
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const wish of wishes) if (isLocale(wish.language)) return wish.language
  return defaultLocale
}

function parseWish(part: string): { language: string; weight: number } {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
  const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean)
  const weight = quality === undefined ? 1 : Number(quality)
  return { language: tag.split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 }
}
