import { type ReceivedClaims, type TestCheck, type TestReport, testChecks } from '../contracts.ts'
import type { ReasonCode } from './catalogue/reasons.ts'

/** Which check a reason belongs to; every other reason is a matter of trust in the answer as a whole. */
const CHECK_OF: Partial<Record<ReasonCode, TestCheck>> = {
  not_returned: 'returned',
  transient_nameid: 'subject',
  nameid_format: 'subject',
  no_subject: 'subject',
  email_missing: 'address',
  email_ambiguous: 'address',
  email_unusable: 'address',
  domain_not_verified: 'domain',
}

/** Whether a test failed by what was sent of the person: C13, and nothing that IT would look for elsewhere. */
export const lacksClaims = (reason: ReasonCode | null): boolean => {
  const check = reason && CHECK_OF[reason]
  return check === 'subject' || check === 'address'
}

/** What had been passed when a check failed; the rest was not looked at. */
const PASSED_BEFORE: Readonly<Record<TestCheck, readonly TestCheck[]>> = {
  returned: [],
  trusted: ['returned'],
  subject: ['returned'],
  address: ['returned', 'subject'],
  domain: ['returned', 'trusted', 'subject', 'address'],
  names: testChecks,
}

type TestFacts = { hasReturned: boolean; reason: ReasonCode | null; claims: ReceivedClaims | null }

/** One line per check; missing names are advice, as nobody is kept out for them. */
export function checksOf({ hasReturned, reason, claims }: TestFacts): TestReport['checks'] {
  const failed = reason ? (CHECK_OF[reason] ?? (hasReturned ? 'trusted' : 'returned')) : null
  const passed = failed
    ? PASSED_BEFORE[failed]
    : claims
      ? testChecks
      : hasReturned
        ? (['returned'] as const)
        : []
  const lacksNames = claims !== null && !(claims.hasFirstName && claims.hasLastName)
  return testChecks.map((check) => {
    if (check === failed) return { check, state: 'failed' }
    if (check === 'names' && lacksNames) return { check, state: 'advice' }
    return { check, state: passed.includes(check) ? 'passed' : 'unknown' }
  })
}
