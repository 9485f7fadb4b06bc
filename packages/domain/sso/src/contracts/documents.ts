import { z } from 'zod'
import type { CatalogueCode, ReasonCode } from '../rules/catalogue/reasons.ts'
import { tidyReference } from '../rules/tidy-reference.ts'

export const documentLimits = {
  /** Long enough for a ticket over a weekend; the rest of an attempt's detail is kept longer. */
  documentDays: 7,
  /** "The person asks why their address did not arrive, ticket 4711". */
  openingReasonCharsMin: 8,
  openingReasonCharsMax: 300,
  /** A real answer has a hundred; one of a hostile sender is cut. */
  documentLinesMax: 2000,
  /** As `metadataCharsMax` of a connection. */
  replayMetadataCharsMax: 1024 * 1024,
} as const

const reference = z.string().max(80).transform(tidyReference)
const address = z.string().trim().max(2048)

export const DocumentInput = z.object({ reference })
export type DocumentInput = z.input<typeof DocumentInput>

export const OpenDocumentInput = z.object({
  reference,
  reason: z
    .string()
    .trim()
    .min(documentLimits.openingReasonCharsMin, 'sso.opening_reason_missing')
    .max(documentLimits.openingReasonCharsMax, 'sso.opening_reason_too_long'),
})
export type OpenDocumentInput = z.input<typeof OpenDocumentInput>

/** A set-up to hold a kept answer against; what is left empty is as the connection has it now. */
export const ReplayInput = z.object({
  reference,
  idpEntityId: address.default(''),
  spEntityId: address.default(''),
  acsUrl: address.default(''),
  /** New metadata of the provider: its identifier and its certificates. Over OpenID Connect its published keys. */
  metadataXml: z.string().max(documentLimits.replayMetadataCharsMax).default(''),
})
export type ReplayInput = z.input<typeof ReplayInput>

/** One element of a decoded answer, in document order. */
export interface DocumentLine {
  readonly depth: number
  readonly name: string
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
  /** Null where there is no text; hidden values say only how long they are. */
  readonly text: { readonly value: string; readonly isHidden: boolean } | null
}

export interface DecodedDocument {
  readonly lines: readonly DocumentLine[]
  /** What stops it from being read as XML; then there are no lines. */
  readonly problem: string | null
  readonly bytes: number
  /** ISO 8601 instants. */
  readonly receivedAt: string
  readonly keptUntil: string
  /** Null when nobody has signed in through the connection yet, or the answer cannot be read. */
  readonly comparison: AnswerComparison | null
  /** Null when the answer cannot be read. */
  readonly facts: AnswerFacts | null
}

/** What has to agree between an answer and the set-up; over OpenID Connect some of it does not exist. */
export const answerFacts = [
  'issuer',
  'audience',
  'destination',
  'recipient',
  'question',
  'nameIdFormat',
  'algorithm',
  'certificate',
  'key',
] as const
export type AnswerFactName = (typeof answerFacts)[number]

export interface AnswerFact {
  readonly fact: AnswerFactName
  /** One of these would be right. */
  readonly expected: readonly string[]
  readonly received: readonly string[]
  readonly state: 'agrees' | 'differs' | 'absent'
  /** The same of the last answer that went through; null where none is known of. */
  readonly lastSuccess: readonly string[] | null
}

/** What an answer that went through said of itself, for comparing a later one with; none of it names a person. */
export interface AnsweredFacts {
  readonly received: Readonly<Partial<Record<AnswerFactName, readonly string[]>>>
  /** As of an `AnswerClock`. */
  readonly secondsAhead: number | null
}

/** The provider's clock beside ours. */
export interface AnswerClock {
  /** ISO 8601 instants. */
  readonly issuedAt: string
  readonly receivedAt: string
  readonly validFrom: string | null
  readonly validUntil: string | null
  /** By how much the provider's clock was ahead when the answer came; below zero it was behind, or the way was long. */
  readonly secondsAhead: number
  readonly isWithin: boolean
  /** Of the last answer that went through; null where that is not known. */
  readonly lastSecondsAhead: number | null
}

/** An answer held against the set-up as it is now, value by value; none of it names a person. */
export interface AnswerFacts {
  readonly facts: readonly AnswerFact[]
  readonly clock: AnswerClock | null
}

/** What an answer is like, without a value that names a person. */
export interface AnswerTraits {
  readonly attributeNames: readonly string[]
  readonly nameIdFormat: string
  readonly signedParts: readonly string[]
}

/** The answer of a refused attempt beside the last one that went through on the same connection. */
export interface AnswerComparison {
  readonly refused: AnswerTraits
  readonly lastSuccess: AnswerTraits & { readonly at: string }
  readonly differs: readonly (keyof AnswerTraits)[]
}

/** What would become of the kept answer under a set-up. */
export interface ReplayVerdict {
  readonly outcome: 'passes' | 'refused' | 'encrypted'
  readonly refusal: {
    readonly reason: ReasonCode
    readonly code: CatalogueCode
    readonly field: string | null
    readonly expected: string | null
    readonly received: string | null
  } | null
  /** Whether the certificate in the answer is one of the set-up's. */
  readonly certificate: 'known' | 'unknown' | 'absent'
  /** By the keys of the set-up; not checked where there is none, or where only the library opens the answer. */
  readonly signature: 'holds' | 'fails' | 'unchecked'
}

export interface Replay {
  /** The set-up as it is now, and as it was asked about. */
  readonly asItIs: ReplayVerdict
  /** Whether the signature holds by the keys under which the answer was judged then. */
  readonly signatureThen: ReplayVerdict['signature']
  readonly changed: ReplayVerdict
  readonly set: {
    readonly protocol: 'saml' | 'oidc'
    readonly idpEntityId: string
    readonly spEntityId: string
    readonly acsUrl: string
  }
}
