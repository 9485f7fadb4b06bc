/** Longer ones are not ours. */
const lengthMax = 1000

/**
 * A path to come back to, when it is one of ours: one leading slash, nothing that a browser could read as
 * another host, no control characters, also after decoding. Anything else is `fallback`.
 */
export function readReturnPath(given: unknown, fallback: string): string {
  if (typeof given !== 'string' || given.length > lengthMax) return fallback
  const base = 'https://here.invalid'
  try {
    const decoded = decodeURIComponent(given)
    for (const text of [given, decoded]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, so they must not hide anything.
      if (!text.startsWith('/') || text.startsWith('//') || /[\\\x00-\x1f]/.test(text)) return fallback
    }
    const url = new URL(given, base)
    return url.origin === base ? `${url.pathname}${url.search}` : fallback
  } catch {
    return fallback
  }
}

/** The page that a request asks for, as its address reads in the browser. */
export function pathAsked({ url }: { readonly url: string }): string {
  const { pathname, search } = new URL(url)
  return `${pathname.replace(/\.data$/, '')}${search}`
}
