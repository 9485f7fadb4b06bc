export interface InBothLanguages {
  readonly en: string
  readonly is: string
}

/** Entries one per line and language, paired by their place; null when one language has more. */
export function educationOf(en: string, is: string): InBothLanguages[] | null {
  const [english, icelandic] = [linesOf(en), linesOf(is)]
  if (english.length !== icelandic.length) return null
  return english.map((line, index) => ({ en: line, is: icelandic[index] ?? line }))
}

/** What was written, one line each. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
