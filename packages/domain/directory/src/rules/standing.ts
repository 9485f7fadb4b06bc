import type { Temporal } from 'temporal-polyfill'
import type { ApplicationStep, Credential, Standing } from '../contracts.ts'
import type { CredentialRow, StepRow } from '../store/credentials.ts'
import type { ProfessionalRow } from '../store/professionals.ts'
import { coveredUntil, dayAt, stateOf } from './coverage.ts'
import { reviewBy } from './review.ts'

/** Whether a professional may be found, and what that rests on today. */
export function toStanding(
  row: ProfessionalRow,
  credentials: readonly CredentialRow[],
  steps: readonly StepRow[],
  now: Temporal.Instant,
): Standing {
  const today = dayAt(now, row.timeZone)
  return {
    state: row.state,
    credentials: credentials.map((credential) => toCredential(credential, today)),
    steps: steps.map(toStep),
    coveredUntil: coveredUntil(credentials)?.toString() ?? null,
    reviewBy: reviewBy(row.state, credentials, steps)?.toString() ?? null,
  }
}

function toCredential(row: CredentialRow, today: Temporal.PlainDate): Credential {
  const { id, kind, number, issuer, reason } = row
  return {
    id,
    kind,
    number,
    issuer,
    reason,
    expiresOn: row.expiresOn?.toString() ?? null,
    hasDocument: row.document !== '',
    state: stateOf(row, today),
    enteredAt: row.enteredAt.toString(),
  }
}

function toStep({ id, kind, message, at }: StepRow): ApplicationStep {
  return { id, kind, message, at: at.toString() }
}
