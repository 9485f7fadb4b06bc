const letters: Record<string, string> = { æ: 'ae', þ: 'th', ð: 'd', ø: 'o', ö: 'o', å: 'a', ä: 'a' }

/** A name for the address out of a company's name: small letters without accents, joined by hyphens. */
export function suggestSlug(name: string): string {
  return [...name.toLowerCase()]
    .map((letter) => letters[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\b(ehf|hf|ohf|ses|ltd|gmbh|as|ab)\b\.?/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
}
