/**
 * The cookies of the product, by purpose. `__Host-` binds a cookie to exactly one host, so that a hub can
 * neither read nor overwrite those of another; the browser's own script writes `zone`, which decides nothing.
 */
export const cookieNames = {
  session: '__Host-session',
  browser: '__Host-browser',
  device: '__Host-device',
  attempt: '__Host-attempt',
  logout: '__Host-logout',
  handOff: '__Host-hand-off',
  flash: '__Host-flash',
  locale: '__Host-locale',
  theme: '__Host-theme',
  company: '__Host-company',
  setUp: '__Host-set-up',
  support: '__Host-support',
  zone: 'zone',
} as const

export type CookieName = keyof typeof cookieNames

export interface CookieLife {
  /** Absent: until the browser closes. */
  readonly maxAgeSeconds?: number
}

/** A cookie header longer than this is refused as a whole: ours need a few hundred characters. */
const headerLengthMax = 16_000

/** The cookies of one request, and those its response will set. */
export interface CookieJar {
  get(name: CookieName): string | null
  set(name: CookieName, value: string, life?: CookieLife): void
  clear(name: CookieName): void
  /** Takes a `clear` of this response back; what it sets stays set. */
  keep(name: CookieName): void
  /** `Set-Cookie` lines of what changed. */
  changes(): readonly string[]
}

/** @param header the request's `Cookie` header; only our own names are looked for, nothing is decoded. */
export function cookieJar(header: string | null): CookieJar {
  const changed = new Map<CookieName, string>()
  const set = (name: CookieName, value: string, life: CookieLife = {}) => {
    if (!/^[\w.~-]*$/.test(value)) throw new Error(`Invariant broken: the cookie ${name} needs escaping`)
    const age = life.maxAgeSeconds === undefined ? '' : `; Max-Age=${life.maxAgeSeconds}`
    changed.set(name, `${cookieNames[name]}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax${age}`)
  }
  return {
    get: (name) => readCookie(header, cookieNames[name]),
    set,
    clear: (name) => set(name, '', { maxAgeSeconds: 0 }),
    keep: (name) => {
      if (changed.get(name)?.startsWith(`${cookieNames[name]}=;`)) changed.delete(name)
    },
    changes: () => [...changed.values()],
  }
}

/** One cookie by its exact name. Two of one name are an attack or a fault, and read as none. */
export function readCookie(header: string | null, name: string): string | null {
  if (!header || header.length > headerLengthMax) return null
  const found = header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
  return found.length === 1 ? (found[0] ?? '').slice(name.length + 1) || null : null
}
