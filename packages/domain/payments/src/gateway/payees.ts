import type { AccountState, MissingPart, TransferFailure } from '../contracts.ts'

/** How the account of somebody who is paid stands at the processor. */
export interface AccountStanding {
  readonly accountId: string
  /** Ours, as we gave it; null when somebody else opened the account. */
  readonly professionalId: string | null
  readonly state: AccountState
  readonly missing: readonly MissingPart[]
}

export interface AccountRequest {
  /** Also the idempotency key: asking twice opens one account. */
  readonly professionalId: string
  /** ISO 3166, in capitals. */
  readonly country: string
  /** ISO 4217; absent: the country's own. */
  readonly currency?: string | undefined
}

export interface TransferRequest {
  /** The group under which it is found again. */
  readonly transferId: string
  readonly professionalId: string
  readonly accountId: string
  readonly amountMinor: number
  readonly currency: string
  /** The number of the statement. */
  readonly description: string
  /** The first is 1. Each has keys of its own: the processor repeats a refusal, too, under the same key. */
  readonly attempt: number
}

/** From us to the account of whoever is paid. */
export type TransferResult =
  | { readonly state: 'sent' | 'reversed'; readonly processorId: string }
  | { readonly state: 'refused'; readonly failure: TransferFailure }

/** From that account to its owner's bank. */
export type PayoutResult =
  | { readonly state: 'on_the_way' | 'paid'; readonly processorId: string }
  | {
      readonly state: 'failed'
      /** Null: it was refused before it began. */
      readonly processorId: string | null
      readonly failure: TransferFailure
    }

/** Those who are paid, at the processor. It keeps keys for a day, so whatever is asked again is looked for first. */
export interface Payees {
  openAccount(request: AccountRequest): Promise<string>
  /** The address of the processor's page, for one visit within minutes. */
  openOnboarding(visit: {
    readonly accountId: string
    readonly refreshUrl: string
    readonly returnUrl: string
  }): Promise<string>
  readAccount(accountId: string): Promise<AccountStanding>
  /** @throws `payments.processor_silent`; it may or may not have happened, and asking again tells */
  transfer(request: TransferRequest): Promise<TransferResult>
  findTransfer(transferId: string): Promise<TransferResult | null>
  payOut(request: TransferRequest): Promise<PayoutResult>
  findPayout(
    request: Pick<TransferRequest, 'transferId' | 'accountId' | 'attempt'>,
  ): Promise<PayoutResult | null>
}
