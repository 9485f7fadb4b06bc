import { Temporal } from 'temporal-polyfill'
import { limits } from '../contracts.ts'

/** Under which name of the domain the proof stands. */
export const txtHostOf = (domain: string): string => `_kara.${domain}`

/** What the record must say. */
export const txtValueOf = (token: string): string => `kara-verification=${token}`

/** Whether one of the records found is the proof. DNS panels add spaces and quotes of their own. */
export function isProven(found: readonly string[], token: string): boolean {
  const expected = txtValueOf(token)
  return found.some(
    (record) =>
      record
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim() === expected,
  )
}

/**
 * A proof, once found, is not lost by a check that somebody asks for and that finds nothing: only the looks that are
 * planned take it away, after two weeks.
 */
export function stateAfterCheck(
  before: 'pending' | 'verified' | 'failed',
  isFound: boolean,
): 'verified' | 'failed' {
  return isFound || before === 'verified' ? 'verified' : 'failed'
}

/** When a domain stops counting whose record is missing. */
export const proofEndOf = (missingSince: Temporal.Instant): Temporal.Instant =>
  missingSince.add({ hours: limits.proofGraceDays * 24 })

/** What a planned look at a proven domain comes to. */
export function stateAfterLook(
  missingSince: Temporal.Instant | null,
  isFound: boolean,
  now: Temporal.Instant,
): 'found' | 'newly_missing' | 'still_missing' | 'lost' {
  if (isFound) return 'found'
  if (!missingSince) return 'newly_missing'
  return Temporal.Instant.compare(now, proofEndOf(missingSince)) < 0 ? 'still_missing' : 'lost'
}

/** What is kept of the records found, to be compared with the expected one on screen. */
export function recordsToShow(found: readonly string[]): string[] {
  return found.slice(0, limits.recordsShownMax).map((record) => record.slice(0, 255))
}

/** Joins the quoted character-strings of a TXT record (RFC 1035, section 5.1); bare text stays as it is. */
export function textOf(data: string): string {
  const strings = [...data.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? '')
  const joined = strings.length > 0 ? strings.join('') : data
  return joined.replace(/\\(\d{3}|.)/g, (_, escaped: string) =>
    escaped.length === 3 ? String.fromCharCode(Number(escaped)) : escaped,
  )
}
