import { isCodedError } from '@kara/kernel'

/** Codes of what was refused; an error without a code is told as it is. */
export function answersOf(tries: readonly PromiseSettledResult<unknown>[]): string[] {
  const reasons = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  return [...new Set(reasons.map((reason) => (isCodedError(reason) ? reason.code : describe(reason))))].sort()
}

function describe(error: unknown): string {
  const { cause } = error as { cause?: unknown }
  const { code, message } = (cause ?? error) as { code?: string; message?: string }
  return `${code ?? 'no code'}: ${message ?? String(error)}`
}
