import { createHash } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { ReplayVerdict } from '../contracts.ts'
import { explainReason } from './catalogue/entries.ts'
import type { SealedAssertion } from './encrypted-assertion.ts'
import { inspectResponse } from './inspect-response.ts'
import { RESPONSE_LIMITS, readXml, type XmlElement } from './read-xml.ts'
import type { Refusal } from './refusal.ts'
import type { ResponseExpectations } from './response-view.ts'
import { DSIG } from './saml-names.ts'

/** A set-up, as far as an answer is held against it. */
export interface ReplaySetUp {
  readonly expected: ResponseExpectations
  /** SHA-256 of each signing certificate, as the connection lists them. */
  readonly fingerprints: readonly string[]
}

/**
 * What the pre-check says of a kept answer under a set-up, at the moment the answer came. Pure; never throws.
 * Whether the signature holds the library says, of what can be read as XML at all.
 */
export function replayResponse(
  bytes: Uint8Array,
  { expected, fingerprints }: ReplaySetUp,
  judgedAt: Temporal.Instant,
  opened?: string,
): Omit<ReplayVerdict, 'signature'> {
  const certificate = certificateOf(bytes, fingerprints)
  const inspection = inspectResponse(bytes, expected, judgedAt, opened)
  if (inspection.outcome === 'encrypted') return { outcome: 'encrypted', refusal: null, certificate }
  if (inspection.outcome === 'refused')
    return { outcome: 'refused', refusal: named(inspection.refusal), certificate }
  return { outcome: 'passes', refusal: null, certificate }
}

export function named({ reason, field, expected, received }: Refusal): NonNullable<ReplayVerdict['refusal']> {
  return { reason, code: explainReason(reason).code, field, expected, received }
}

/** The encrypted assertion of an answer that can be judged as far as that; null when it carries none. */
export function sealedOf(
  bytes: Uint8Array,
  { expected }: Pick<ReplaySetUp, 'expected'>,
  judgedAt: Temporal.Instant,
): SealedAssertion | null {
  const inspection = inspectResponse(bytes, expected, judgedAt)
  return inspection.outcome === 'encrypted' ? inspection.sealed : null
}

function certificateOf(bytes: Uint8Array, fingerprints: readonly string[]): ReplayVerdict['certificate'] {
  const found = certificatesIn(bytes)
  if (found.length === 0) return 'absent'
  const known = new Set(fingerprints.map(plain))
  return found.every((fingerprint) => known.has(fingerprint)) ? 'known' : 'unknown'
}

/** Whether it is XML that we accept: only that is shown to the library's parsers. */
export function isReadable(bytes: Uint8Array): boolean {
  try {
    readXml(bytes, { limits: RESPONSE_LIMITS, allowsComments: false })
    return true
  } catch {
    return false
  }
}

/** SHA-256 of every certificate that an answer brings along, in hexadecimal. */
export function certificatesIn(bytes: Uint8Array): string[] {
  try {
    const root = readXml(bytes, { limits: RESPONSE_LIMITS, allowsComments: false })
    return everyElement(root)
      .filter(({ namespace, local }) => namespace === DSIG && local === 'X509Certificate')
      .map(({ text }) => createHash('sha256').update(Buffer.from(text, 'base64')).digest('hex'))
  } catch {
    return []
  }
}

function everyElement(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(everyElement)]
}

export const plain = (fingerprint: string) => fingerprint.replaceAll(':', '').toLowerCase()
