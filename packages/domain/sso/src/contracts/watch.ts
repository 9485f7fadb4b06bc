import { z } from 'zod'

/** Days before the last certificate of a connection ends on which the company is told. */
export const certificateWarningDays = [60, 30, 14, 7, 1] as const

export const ApproveMetadataInput = z.object({
  connectionId: z.uuid({ error: 'sso.id_invalid' }),
  /** Which proposal was looked at: the instant at which it was first seen. */
  proposedAt: z.string().max(40),
})
export type ApproveMetadataInput = z.input<typeof ApproveMetadataInput>

/** Why a company turns down what its provider's metadata asks for. */
export const dismissalReasons = ['not_ours', 'not_yet', 'mistake'] as const
export type DismissalReason = (typeof dismissalReasons)[number]

export const DismissProposalInput = ApproveMetadataInput.extend({ reason: z.enum(dismissalReasons) })
export type DismissProposalInput = z.input<typeof DismissProposalInput>

/** Where what is published differs from what we hold. `sender` is whether answers name who sent them. */
export interface MetadataChange {
  readonly field:
    | 'entityId'
    | 'ssoUrl'
    | 'authorization_endpoint'
    | 'token_endpoint'
    | 'userinfo_endpoint'
    | 'jwks_uri'
    | 'end_session_endpoint'
    | 'sender'
  /** Empty where there is none. */
  readonly now: string
  readonly proposed: string
}

/** One key by which an OpenID provider signs. */
export interface PublishedKeyView {
  readonly id: string
  readonly algorithm: string
}

/** What the daily look at a provider's metadata found. */
export interface WatchedMetadata {
  /** ISO 8601 instant; null when nobody gave us an address to look at. */
  readonly checkedAt: string | null
  /** The catalogue's reason why it cannot be read, while that is so. */
  readonly problem: string | null
  /** What waits for the company's word. */
  readonly proposal: {
    readonly idpEntityId: string
    readonly ssoUrl: string
    readonly proposedAt: string
    /** Another identifier is another provider: it becomes a draft of its own. */
    readonly isOtherProvider: boolean
    readonly changes: readonly MetadataChange[]
  } | null
}
