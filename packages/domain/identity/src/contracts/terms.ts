import type { CompanyId, Id } from '@kara/kernel'
import { z } from 'zod'

export const audiences = ['client', 'professional', 'company'] as const
export type Audience = (typeof audiences)[number]

export type TermsVersionId = Id<'terms_version'>

const uuid = z.uuid({ error: 'identity.id_invalid' })

export const AcceptTermsInput = z.object({ termsVersionId: uuid, companyId: uuid.optional() })
export type AcceptTermsInput = z.input<typeof AcceptTermsInput>

export const DismissTermsInput = AcceptTermsInput.pick({ termsVersionId: true })
export type DismissTermsInput = z.input<typeof DismissTermsInput>

export interface Terms {
  readonly id: TermsVersionId
  readonly audience: Audience
  readonly version: string
  readonly locale: 'en' | 'is'
  readonly title: string
  /** Markdown: headings, paragraphs and lists. */
  readonly body: string
  /** ISO 8601 instant. */
  readonly effectiveAt: string
}

/** Terms that wait for the person: to be accepted, or to be known of. */
export interface WaitingTerms extends Terms {
  /** The person never accepted any for this audience. */
  readonly isFirst: boolean
  /** What changed since what they accepted, in a sentence for each version, oldest first. */
  readonly changes: readonly string[]
}

export interface AcceptedTerms {
  readonly terms: Terms
  readonly companyId: CompanyId | null
  /** ISO 8601 instant. */
  readonly acceptedAt: string
}
