import { Temporal } from 'temporal-polyfill'
import { limits } from '../contracts.ts'

/**
 * Whether a session has just proven who the person is, for what would hand the account over. A protected
 * account is proven by its own factor only: whoever runs the company's sign-in could make any other proof.
 */
export function isSure(
  session: { readonly authAt: string; readonly factorAt: string | null },
  isProtected: boolean,
  now: Temporal.Instant,
): boolean {
  const proofAt = isProtected ? session.factorAt : session.authAt
  if (proofAt === null) return false
  const until = Temporal.Instant.from(proofAt).add({ minutes: limits.freshMinutes })
  return until.epochMilliseconds > now.epochMilliseconds
}
