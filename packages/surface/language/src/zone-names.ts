import type { Locale } from './locale.ts'

/** City and Icelandic name of the zones that people of the product live in, in the order they are offered. */
const zones: Readonly<Record<string, readonly [city: string, icelandic: string]>> = {
  'Atlantic/Reykjavik': ['Reykjavík', 'íslenskur tími'],
  'Europe/Copenhagen': ['Copenhagen', 'danskur tími'],
  'Europe/Oslo': ['Oslo', 'norskur tími'],
  'Europe/Stockholm': ['Stockholm', 'sænskur tími'],
  'Europe/Helsinki': ['Helsinki', 'finnskur tími'],
  'Atlantic/Faroe': ['Tórshavn', 'færeyskur tími'],
  'America/Nuuk': ['Nuuk', 'grænlenskur tími'],
  'Europe/London': ['London', 'breskur tími'],
  'Europe/Dublin': ['Dublin', 'írskur tími'],
  'Europe/Lisbon': ['Lisbon', 'portúgalskur tími'],
  'Atlantic/Madeira': ['Madeira', 'Madeiratími'],
  'Atlantic/Azores': ['Azores', 'Asóreyjatími'],
  'Europe/Madrid': ['Madrid', 'spænskur tími'],
  'Atlantic/Canary': ['Canary Islands', 'Kanaríeyjatími'],
  'Europe/Paris': ['Paris', 'franskur tími'],
  'Europe/Brussels': ['Brussels', 'belgískur tími'],
  'Europe/Amsterdam': ['Amsterdam', 'hollenskur tími'],
  'Europe/Luxembourg': ['Luxembourg', 'lúxemborgskur tími'],
  'Europe/Berlin': ['Berlin', 'þýskur tími'],
  'Europe/Zurich': ['Zürich', 'svissneskur tími'],
  'Europe/Vienna': ['Vienna', 'austurrískur tími'],
  'Europe/Rome': ['Rome', 'ítalskur tími'],
  'Europe/Malta': ['Malta', 'maltneskur tími'],
  'Europe/Prague': ['Prague', 'tékkneskur tími'],
  'Europe/Bratislava': ['Bratislava', 'slóvakískur tími'],
  'Europe/Budapest': ['Budapest', 'ungverskur tími'],
  'Europe/Warsaw': ['Warsaw', 'pólskur tími'],
  'Europe/Vilnius': ['Vilnius', 'litháískur tími'],
  'Europe/Riga': ['Riga', 'lettneskur tími'],
  'Europe/Tallinn': ['Tallinn', 'eistneskur tími'],
  'Europe/Ljubljana': ['Ljubljana', 'slóvenskur tími'],
  'Europe/Zagreb': ['Zagreb', 'króatískur tími'],
  'Europe/Sarajevo': ['Sarajevo', 'bosnískur tími'],
  'Europe/Belgrade': ['Belgrade', 'serbneskur tími'],
  'Europe/Podgorica': ['Podgorica', 'svartfellskur tími'],
  'Europe/Skopje': ['Skopje', 'makedónskur tími'],
  'Europe/Tirane': ['Tirana', 'albanskur tími'],
  'Europe/Athens': ['Athens', 'grískur tími'],
  'Europe/Sofia': ['Sofia', 'búlgarskur tími'],
  'Europe/Bucharest': ['Bucharest', 'rúmenskur tími'],
  'Europe/Kyiv': ['Kyiv', 'úkraínskur tími'],
  'Europe/Istanbul': ['Istanbul', 'tyrkneskur tími'],
  'America/New_York': ['New York', 'New York-tími'],
  'America/Toronto': ['Toronto', 'Toronto-tími'],
  'America/Chicago': ['Chicago', 'Chicago-tími'],
  'America/Denver': ['Denver', 'Denver-tími'],
  'America/Los_Angeles': ['Los Angeles', 'Los Angeles-tími'],
  'America/Vancouver': ['Vancouver', 'Vancouver-tími'],
  'America/Sao_Paulo': ['São Paulo', 'São Paulo-tími'],
  'Asia/Dubai': ['Dubai', 'Dúbaítími'],
  'Asia/Kolkata': ['Kolkata', 'indverskur tími'],
  'Asia/Bangkok': ['Bangkok', 'taílenskur tími'],
  'Asia/Singapore': ['Singapore', 'Singapúrtími'],
  'Asia/Manila': ['Manila', 'filippseyskur tími'],
  'Asia/Shanghai': ['Shanghai', 'kínverskur tími'],
  'Asia/Tokyo': ['Tokyo', 'japanskur tími'],
  'Australia/Sydney': ['Sydney', 'Sydney-tími'],
  'Pacific/Auckland': ['Auckland', 'nýsjálenskur tími'],
}

const universal = new Set(['UTC', 'Etc/UTC', 'Etc/GMT', 'GMT', 'Z'])

/** The zones a choice of time zone offers first. */
export const commonTimeZones: readonly string[] = Object.keys(zones)

/** What people call the time of this zone: "Reykjavík time", "íslenskur tími". */
export function zoneName(timeZone: string, locale: Locale): string {
  if (universal.has(timeZone)) return 'UTC'
  const [city, icelandic] = zones[timeZone] ?? []
  const place = city ?? cityOf(timeZone)
  if (locale === 'en') return `${place} time`
  return icelandic ?? `${place}-tími`
}

function cityOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
}

export function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string' || value === '' || /^[+-]/.test(value)) return false
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: value })
    return true
  } catch {
    // The engine's only way to say that it does not know a zone is to throw.
    return false
  }
}
