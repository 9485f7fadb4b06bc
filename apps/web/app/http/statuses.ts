import type { ErrorKind } from '@kara/kernel'

/** RFC 9110 status codes for the eight kinds. */
const statuses: Record<ErrorKind, number> = {
  not_found: 404,
  not_allowed: 403,
  not_signed_in: 401,
  conflict: 409,
  invalid: 422,
  limit: 429,
  precondition: 412,
  internal: 500,
}

export function statusOf(kind: ErrorKind): number {
  return statuses[kind]
}
