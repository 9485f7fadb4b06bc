import { isLocale, isTimeZone, type Locale, negotiateLocale } from '@kara/language'
import { findAccount } from './account.server.ts'
import { findHub } from './hub.server.ts'
import { once, type PageArgs, type Visit } from './visit.server.ts'

/** Where nothing else is known: the product's home. */
const defaultTimeZone = 'Atlantic/Reykjavik'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** How this visitor reads: the language and the zone of everything on the page. */
export interface Reader {
  readonly locale: Locale
  readonly timeZone: string
  readonly theme: Theme
}

/**
 * The language is the one chosen last, here or in the profile, else the account's, else the hub's, else the best of the browser's.
 * The zone is the account's, else the browser's own, else the hub's.
 */
export function readerOf(args: PageArgs): Promise<Reader> {
  const { visit } = args.context
  return once(visit, 'reader', async () => {
    const [account, hub] = await Promise.all([findAccount(args), findHub(args)])
    return {
      locale:
        chosenLocale(visit, account?.localeChosenAt) ??
        account?.locale ??
        hub?.locale ??
        negotiateLocale(visit.acceptLanguage),
      timeZone: account?.timeZone ?? browserZone(visit) ?? hub?.timeZone ?? defaultTimeZone,
      theme: themes.find((theme) => theme === visit.cookies.get('theme')) ?? 'system',
    }
  })
}

/** For pages of last resort, where asking the database may be what failed. */
export function readerWithoutAsking(visit: Visit): Reader {
  return {
    locale: chosenLocale(visit) ?? negotiateLocale(visit.acceptLanguage),
    timeZone: browserZone(visit) ?? defaultTimeZone,
    theme: themes.find((theme) => theme === visit.cookies.get('theme')) ?? 'system',
  }
}

/** Remembers a choice of language or look in this browser, for a year. */
export function keepPreference(visit: Visit, name: 'locale' | 'theme', value: string): void {
  const isKnown = name === 'locale' ? isLocale(value) : themes.some((theme) => theme === value)
  const kept = name === 'locale' ? `${value}.${visit.platform.clock.now().epochMilliseconds}` : value
  if (isKnown) visit.cookies.set(name, kept, { maxAgeSeconds: 365 * 24 * 3600 })
}

/**
 * The language chosen at this host. Each host keeps its own cookie, for a year, so it says when: a language that was
 * chosen in the profile after that is the one that is wanted.
 */
function chosenLocale(visit: Visit, sinceInProfile: string | null = null): Locale | null {
  const [chosen, at = '0'] = (visit.cookies.get('locale') ?? '').split('.')
  if (!isLocale(chosen)) return null
  const isOvertaken = sinceInProfile !== null && Number(at) < Date.parse(sinceInProfile)
  return isOvertaken ? null : chosen
}

/**
 * The zone of the browser itself. Written by a script of ours with `encodeURIComponent`, so a slash arrives
 * as %2F.
 */
export function browserZone(visit: Visit): string | null {
  const zone = visit.cookies.get('zone')?.replaceAll('%2F', '/') ?? ''
  return isTimeZone(zone) ? zone : null
}
