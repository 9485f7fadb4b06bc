import type { Money } from '@kara/kernel'
import type { TransferPath } from './contracts/payouts.ts'

export * from './contracts/payouts.ts'

export const limits = {
  /** What is paid of a session that its client cancelled late or missed (rules.md, "Sessions"), in hundredths of a per cent. */
  partShareHundredths: 5_000,
  /** Ten years of months from a dozen payers. */
  statementsShown: 120,
  /** A month of a full calendar many times over. */
  earningsPerMonthMax: 5_000,
} as const

export const outcomes = ['completed', 'late_cancelled', 'client_no_show', 'reversed', 'refunded'] as const
export type EarningOutcome = (typeof outcomes)[number]

/** Sessions of one service that ended alike, in one line: neither clients nor days. */
export interface StatementLine {
  readonly what: Readonly<Record<string, string>>
  readonly minutes: number
  readonly outcome: EarningOutcome
  readonly shareHundredths: number
  readonly sessions: number
  readonly amountMinor: number
}

/** Lines that take back what another statement counted. */
export const reversals: readonly EarningOutcome[] = ['reversed', 'refunded']

/** Everything that a statement says, in no language; signed, and never changed. */
export interface StatementFacts {
  readonly payee: {
    readonly name: string
    readonly nationalId: string
    readonly address: string
    readonly taxNumber: string
  }
  /** Null: clients who paid by card. */
  readonly payerName: string | null
  /** First day, ISO date. */
  readonly month: string
  readonly lines: readonly StatementLine[]
  readonly total: Money
  readonly taxMinor: number
}

/** One statement in a list. */
export interface PayStatement {
  readonly id: string
  readonly number: string
  readonly payerName: string | null
  readonly month: string
  readonly sessions: number
  readonly total: Money
  /** ISO 8601 instant. */
  readonly issuedAt: string
  readonly money: TransferPath
}

/** What is earned and stands on no statement yet, by payer. */
export interface EarnedSince {
  readonly isByClients: boolean
  readonly sessions: number
  readonly total: Money
}

/** What a third party learns of a statement whose code it holds. */
export interface CheckedStatement {
  readonly number: string
  readonly issuedAt: string
  readonly payeeName: string
  readonly payerName: string | null
  readonly month: string
  readonly total: Money
}
