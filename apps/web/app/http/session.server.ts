import { hashToken, newToken } from '@kara/crypto'
import type { Visit } from './visit.server.ts'

/** One year: the browser's secret only finds that browser's own slot hold again. */
const browserLifeSeconds = 365 * 24 * 3600

/** The token of the signed-in browser, as its cookie carries it. */
export function sessionToken(visit: Visit): string | null {
  return visit.cookies.get('session')
}

/**
 * Hands a fresh session's token to the browser. It ends with the browser; how long it may live otherwise
 * is the session's own matter.
 */
export function keepSession(visit: Visit, token: string): void {
  visit.cookies.set('session', token)
}

/** Forgets the session in the browser; ending it on our side is a verb of identity. */
export function dropSession(visit: Visit): void {
  visit.cookies.clear('session')
}

/** The secret by which this browser is recognised at the next sign-in; it is given one when it has none. */
export function ensureDeviceToken(visit: Visit): string {
  const token = visit.cookies.get('device') ?? newToken()
  visit.cookies.set('device', token, { maxAgeSeconds: browserLifeSeconds })
  return token
}

/** The hash of this browser's own secret, or none when it never held a slot. */
export function browserHash(visit: Visit): string | undefined {
  const secret = visit.cookies.get('browser')
  return secret ? hashToken(secret) : undefined
}

/** The hash of this browser's own secret; gives it one when it has none. */
export function ensureBrowserHash(visit: Visit): string {
  const secret = visit.cookies.get('browser') ?? newToken()
  visit.cookies.set('browser', secret, { maxAgeSeconds: browserLifeSeconds })
  return hashToken(secret)
}
