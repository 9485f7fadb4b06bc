import { limits, Slug } from '../contracts.ts'

const suggestionsMax = 3

/** Free-standing names near a taken one, in the order in which they are offered. */
export function slugSuggestions(slug: string, country: string): string[] {
  const endings = [country.toLowerCase(), 'hub', 'fyrir-alla', 'heilsa', 'team', '2']
  return endings
    .map((ending) => `${slug.slice(0, limits.slugCharsMax - ending.length - 1).replace(/-+$/, '')}-${ending}`)
    .filter((candidate) => Slug.safeParse(candidate).success)
}

/** The first few of the suggestions that turned out to be free. */
export function firstSuggestions(free: readonly string[]): string[] {
  return free.slice(0, suggestionsMax)
}
