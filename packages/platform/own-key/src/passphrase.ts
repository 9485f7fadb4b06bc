/** Four short words. Whoever had a copy of everything would try words without end; the length is what stops them. */
export const passphraseCharactersMin = 14
/** "aaaaaaaaaaaaaa" is long and no secret. */
const differentMin = 6

/** Why words will not do as a passphrase; null when they will. */
export function problemOfPassphrase(words: string): 'short' | 'plain' | null {
  const characters = [...words.normalize('NFKC').trim()]
  if (characters.length < passphraseCharactersMin) return 'short'
  if (new Set(characters.map((character) => character.toLowerCase())).size < differentMin) return 'plain'
  return null
}
