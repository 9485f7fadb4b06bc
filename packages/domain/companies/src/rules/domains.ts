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

/** A proof, once found, is not lost by a later check that finds nothing: taking a domain away is a decision. */
export function stateAfterCheck(
  before: 'pending' | 'verified' | 'failed',
  isFound: boolean,
): 'verified' | 'failed' {
  return isFound || before === 'verified' ? 'verified' : 'failed'
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
