/** SQLSTATE codes that domain code turns into a refusal a person can read. */
export type FailureCode =
  | 'unique_violation'
  | 'check_violation'
  | 'foreign_key_violation'
  | 'exclusion_violation'
  | 'insufficient_privilege'

const codes: Record<FailureCode, string> = {
  unique_violation: '23505',
  check_violation: '23514',
  foreign_key_violation: '23503',
  exclusion_violation: '23P01',
  insufficient_privilege: '42501',
}

/**
 * Whether a failure is the database's refusal of this kind, optionally by this constraint.
 * Drizzle wraps the driver's error, so its causes are looked through.
 */
export function isFailure(error: unknown, code: FailureCode, constraint?: string): boolean {
  for (let at = error, depth = 0; at && depth < 4; at = (at as Error).cause, depth++) {
    const failure = at as { code?: string; constraint_name?: string }
    if (failure.code === codes[code]) return !constraint || failure.constraint_name === constraint
  }
  return false
}
