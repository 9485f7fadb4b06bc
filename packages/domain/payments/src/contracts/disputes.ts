export const disputeStates = [
  /** The client's bank asks; no money has moved. */
  'asked',
  /** The bank took the money back, and evidence may be sent until a day. */
  'needs_response',
  'under_review',
  'won',
  'lost',
  'withdrawn',
] as const
export type DisputeState = (typeof disputeStates)[number]

/** Those in which nothing more happens. */
export const endedDisputes: readonly DisputeState[] = ['won', 'lost', 'withdrawn']

export const disputesShown = 100

/** A payment that its client's bank questions, as support sees it. Instants in ISO 8601. */
export interface Dispute {
  readonly id: string
  readonly billId: string
  readonly reference: string
  /** Under which the processor knows it. */
  readonly processorId: string
  readonly amountMinor: number
  readonly currency: string
  /** The bank's word for why, as the processor passes it on. */
  readonly reason: string
  readonly state: DisputeState
  readonly evidenceDueAt: string | null
  readonly openedAt: string
}
