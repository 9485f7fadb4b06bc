import { z } from 'zod'

/** Limits of reports, each with its reason. */
export const reportLimits = {
  /** Longer addresses are cut: the head says which page it was. */
  routeLengthMax: 200,
  /** RFC 1035, with a port. */
  hostLengthMax: 259,
  /** `module.reason`; longer ones are not codes of ours. */
  codeLengthMax: 120,
} as const

/**
 * The form of a reference code: read out over the telephone, so without letters that sound or look like
 * others (0 O, 1 I L, U V).
 */
export const referencePattern = /^E-[2-9A-HJKMNP-TW-Z]{4}-[2-9A-HJKMNP-TW-Z]{4}$/

export const errorKinds = [
  'not_found',
  'not_allowed',
  'not_signed_in',
  'conflict',
  'invalid',
  'limit',
  'precondition',
  'internal',
] as const

export const RecordErrorReportInput = z.object({
  reference: z.string().regex(referencePattern),
  host: z.string().transform((host) => host.slice(0, reportLimits.hostLengthMax)),
  /** The path that failed, without its question: that may hold what a person typed. */
  route: z.string().transform((route) => (route.split('?')[0] ?? '').slice(0, reportLimits.routeLengthMax)),
  kind: z.enum(errorKinds),
  code: z.string().min(1).max(reportLimits.codeLengthMax),
  companyId: z.uuid().optional(),
})
export type RecordErrorReportInput = z.input<typeof RecordErrorReportInput>

export const GetErrorReportInput = z.object({
  /** As a person says it: in any case, with or without its dashes. */
  reference: z.string().max(40).transform(tidyReference).pipe(z.string().regex(referencePattern)),
})
export type GetErrorReportInput = z.input<typeof GetErrorReportInput>

/** What stood behind an error page. */
export interface ErrorReport {
  readonly reference: string
  /** ISO 8601 instant. */
  readonly at: string
  readonly requestId: string
  readonly host: string
  readonly route: string
  readonly kind: (typeof errorKinds)[number]
  readonly code: string
  readonly companyId: string | null
}

/** Puts a spoken or pasted code into its form; what has not eight signs stays as it is. */
export function tidyReference(text: string): string {
  const signs = text.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const eight = signs.length === 9 && signs.startsWith('E') ? signs.slice(1) : signs
  return eight.length === 8 ? `E-${eight.slice(0, 4)}-${eight.slice(4)}` : text.trim()
}
