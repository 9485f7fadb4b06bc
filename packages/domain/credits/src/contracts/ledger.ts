import type { CompanyId } from '@kara/kernel'
import { z } from 'zod'
import type { MovementKind } from './balances.ts'
import { limits } from './limits.ts'

export const RequestAdjustmentInput = z.object({
  /** Of whom, as the ledger names them; empty: the company's pool itself. */
  pseudonym: z
    .string()
    .trim()
    .max(8)
    .transform((name) => name.toUpperCase())
    .default(''),
  /** Negative takes back. */
  amountCredits: z.coerce
    .number()
    .min(-limits.adjustCreditsMax)
    .max(limits.adjustCreditsMax)
    .refine((value) => value !== 0 && Number.isInteger(value * 2), { error: 'credits.half_steps' }),
  reason: z.string().trim().min(10).max(500),
})
export type RequestAdjustmentInput = z.input<typeof RequestAdjustmentInput>

export const DecideAdjustmentInput = z.object({
  adjustmentId: z.uuid(),
  decision: z.enum(['applied', 'declined']),
})
export type DecideAdjustmentInput = z.input<typeof DecideAdjustmentInput>

/** A correction, as support sees it. */
export interface CreditAdjustment {
  readonly id: string
  readonly pseudonym: string | null
  readonly amountHalves: number
  readonly reason: string
  readonly requestedBy: string
  readonly requestedAt: string
  readonly decision: 'applied' | 'declined' | null
}

/** One line of a company's ledger under names that lead nowhere. */
export interface LedgerLine {
  readonly id: string
  readonly pseudonym: string | null
  readonly fromKind: string
  readonly toKind: string
  readonly lot: string
  readonly amountHalves: number
  readonly kind: MovementKind
  readonly reason: string
  readonly authorKind: string
  readonly occurredAt: string
}

/** A company's ledger for support. */
export interface CompanyLedger {
  readonly poolHalves: number
  readonly balances: readonly {
    readonly pseudonym: string
    readonly availableHalves: number
    readonly heldHalves: number
    readonly spentHalves: number
    readonly expiredHalves: number
  }[]
  readonly lines: readonly LedgerLine[]
  readonly next: string | null
  readonly adjustments: readonly CreditAdjustment[]
  /** When the nightly check last looked; null before the first time. ISO 8601 instant. */
  readonly checkedAt: string | null
  readonly alarms: readonly {
    readonly kind: 'balance' | 'sum' | 'seal'
    readonly detail: string
    readonly raisedAt: string
  }[]
  readonly seals: readonly { readonly month: string; readonly movements: number; readonly head: string }[]
  /** Months whose movements are not as they were sealed. */
  readonly brokenSeals: readonly string[]
}

/** The ledgers of all companies, as the health board shows them: numbers, and companies that need a look. */
export interface LedgerHealth {
  readonly ledgers: number
  /** When the check that lies longest back was made; null before the first one. ISO 8601 instant. */
  readonly oldestCheckAt: string | null
  readonly alarmed: readonly {
    readonly companyId: CompanyId
    readonly alarms: number
    readonly since: string
    readonly checkedAt: string | null
  }[]
  /** Not looked at last night. */
  readonly unchecked: readonly { readonly companyId: CompanyId; readonly checkedAt: string }[]
}
