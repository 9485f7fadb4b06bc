import { companyTheme } from '@kara/ui/theme'
import type { AccentCheck } from '../contracts.ts'

/** Holds a company's colour against every pair of colours in use. */
export function checkAccent(accent: string): AccentCheck {
  const theme = companyTheme(accent)
  return {
    accent: theme.hex,
    isAdjusted: theme.adjusted,
    shownAccent: theme.nearestPassing,
    failing: theme.failing.map(({ name, ratio, ratioMin }) => ({ name, ratio, ratioMin })),
  }
}

/** Whether every pair that the shown colours make can be read. True by construction of the theme. */
export function isReadable(accent: string): boolean {
  return companyTheme(accent).pairs.every((pair) => pair.passes)
}
