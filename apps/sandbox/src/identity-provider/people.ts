/** Invented people. Every company has Anna, so that a newcomer can sign in anywhere as the same name. */
const NAMES: ReadonlyArray<readonly [string, string]> = [
  ['Anna', 'Jónsdóttir'],
  ['Bjarni', 'Einarsson'],
  ['Díana', 'Sigurðardóttir'],
  ['Gunnar', 'Þórsson'],
  ['Katrín', 'Helgadóttir'],
  ['Ólafur', 'Magnússon'],
  ['Eyrún', 'Stefánsdóttir'],
  ['Hrafn', 'Kristjánsson'],
  ['Sólveig', 'Pálsdóttir'],
  ['Tómas', 'Árnason'],
  ['Birta', 'Ragnarsdóttir'],
  ['Már', 'Gíslason'],
]

const PEOPLE_PER_COMPANY = 6

/** Where each demo company's list begins after Anna, so that the demo hubs do not share a staff. */
const STARTS: Record<string, number> = { nordurljos: 1, fjallasyn: 4, sjavarbyggd: 7 }

export interface NamedPerson {
  email: string
  firstName: string
  lastName: string
}

/** Six people for a company nobody has described yet. */
export function inventPeople(slug: string, domain: string): NamedPerson[] {
  const [first, ...others] = NAMES
  const start = (STARTS[slug] ?? 1) - 1
  const chosen = [first, ...others.slice(start), ...others.slice(0, start)].slice(0, PEOPLE_PER_COMPANY)
  return chosen.flatMap((name) => (name ? [namedPerson(name[0], name[1], domain)] : []))
}

/** Makes a name out of an address that is on no list: `jon.arason@…` becomes Jon Arason. */
export function personFromAddress(email: string): NamedPerson {
  const words = (email.split('@')[0] ?? '').split(/[._-]+/).filter(Boolean)
  const [firstName = 'Person', ...rest] = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return { email, firstName, lastName: rest.join(' ') || 'Nafnlaus' }
}

export function companyTitle(slug: string): string {
  return TITLES[slug] ?? slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ')
}

const TITLES: Record<string, string> = {
  nordurljos: 'Norðurljós',
  fjallasyn: 'Fjallasýn',
  sjavarbyggd: 'Sjávarbyggð',
}

function namedPerson(firstName: string, lastName: string, domain: string): NamedPerson {
  return { email: `${plainLetters(firstName)}@${domain}`, firstName, lastName }
}

function plainLetters(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('þ', 'th')
    .replaceAll('ð', 'd')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
}
