const slugCharsMax = 50
/** More people of one name than this in one directory get a longer ending from the caller. */
const namesakesMax = 20

const letters: Readonly<Record<string, string>> = {
  þ: 'th',
  ð: 'd',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  œ: 'oe',
}

/** `Sólveig Þórsdóttir` → `solveig-thorsdottir`: a name as it stands in an address. */
export function slugOfName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[þðæøłßœ]/g, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, slugCharsMax)
    .replace(/^-+|-+$/g, '')
  return plain || 'professional'
}

/** The name itself, then the name with a number, for people who share one. */
export function slugCandidates(name: string): string[] {
  const slug = slugOfName(name)
  return Array.from({ length: namesakesMax }, (_, index) => (index === 0 ? slug : `${slug}-${index + 1}`))
}
