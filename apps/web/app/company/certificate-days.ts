const dayMs = 24 * 60 * 60 * 1000

/** Whole days until the first of the certificates ends; negative once it has, null without any. */
export function daysUntilFirstEnds(
  certificates: readonly { readonly validTo: string }[],
  now: string,
): number | null {
  if (certificates.length === 0) return null
  const first = Math.min(...certificates.map(({ validTo }) => Date.parse(validTo)))
  return Math.floor((first - Date.parse(now)) / dayMs)
}
