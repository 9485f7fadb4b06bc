import type { ReasonCode } from './catalogue/reasons.ts'

/**
 * Why a document was refused, in terms support and IT can compare. `expected` and `received` never hold a
 * whole address or an attribute value: values that name a person are cut before they come here.
 */
export type Refusal = {
  reason: ReasonCode
  field: string
  expected: string | null
  received: string | null
  /** What the identity provider said itself: second-level status and its message. */
  providerSaid?: string
}

const SHOWN_CHARS_MAX = 300

/** Carries a refusal out of nested checks; never leaves `rules/`. */
export class RefusalSignal extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.reason)
    this.refusal = refusal
  }
}

/** Stops the inspection with a reason. */
export function refuse(
  reason: ReasonCode,
  field: string,
  detail: { expected?: string | null; received?: string | null; providerSaid?: string } = {},
): never {
  throw new RefusalSignal({
    reason,
    field,
    expected: shown(detail.expected),
    received: shown(detail.received),
    ...(detail.providerSaid ? { providerSaid: shown(detail.providerSaid) ?? '' } : {}),
  })
}

/** What may be stored and shown of a foreign text: bounded, without control characters. */
export function shown(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null
  const printable = text.replace(/[\p{Cc}\p{Cf}]/gu, '·')
  return printable.length > SHOWN_CHARS_MAX ? `${printable.slice(0, SHOWN_CHARS_MAX)}…` : printable
}
