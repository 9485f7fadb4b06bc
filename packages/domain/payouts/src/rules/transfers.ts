import type { PayoutResult, TransferResult } from '@kara/payments'
import type { TransferFailure } from '@kara/payments/contracts'
import type { Temporal } from 'temporal-polyfill'
import { type Mover, payoutLimits, type TransferPath, type TransferState } from '../contracts.ts'

/** How money stands, as the processor says of both parts of its way. */
export interface Standing {
  readonly state: TransferState
  readonly failure: TransferFailure | null
  /** Null: as it was. */
  readonly transferRef: string | null
  readonly payoutRef: string | null
}

/** Both answers as one: to the account, and from there to the bank. */
export function standingOf(transfer: TransferResult, payout: PayoutResult | null): Standing {
  if (transfer.state === 'refused')
    return { state: 'failed', failure: transfer.failure, transferRef: null, payoutRef: null }
  const transferRef = transfer.processorId
  const payoutRef = payout?.processorId ?? null
  if (transfer.state === 'reversed') return { state: 'reversed', failure: null, transferRef, payoutRef }
  if (!payout) return { state: 'started', failure: null, transferRef, payoutRef }
  const failure = payout.state === 'failed' ? payout.failure : null
  return { state: payout.state, failure, transferRef, payoutRef }
}

// A bank may give money back that it had taken, and a transfer can be taken back whatever became of it. What failed
// goes on only when it is sent again.
const next: Readonly<Record<TransferState, readonly TransferState[]>> = {
  waiting: ['started', 'on_the_way', 'paid', 'failed', 'reversed'],
  started: ['waiting', 'on_the_way', 'paid', 'failed', 'reversed'],
  on_the_way: ['paid', 'failed', 'reversed'],
  paid: ['failed', 'reversed'],
  failed: ['reversed'],
  reversed: [],
}

/** Whether what the processor says leads on; what is older, or known, does not. */
export function leadsOn(from: TransferState, to: TransferState): boolean {
  return next[from].includes(to)
}

const ownFailures: readonly TransferFailure[] = ['account_not_ready', 'bank_account', 'bank_refused']

/** What the professional can put right. */
function isTheirs(failure: TransferFailure | null): boolean {
  return failure !== null && ownFailures.includes(failure)
}

interface Stand {
  readonly state: TransferState
  readonly failure: TransferFailure | null
  readonly sentAgainAt: Temporal.Instant | null
  readonly changedAt: Temporal.Instant
}

/** Whose move it is. What was sent again and failed again is a matter for support. */
export function moverOf({ state, failure, sentAgainAt }: Omit<Stand, 'changedAt'>): Mover {
  if (state === 'paid') return 'nobody'
  if (state === 'waiting') return 'professional'
  if (state === 'on_the_way') return 'bank'
  if (state === 'failed' && isTheirs(failure) && !sentAgainAt) return 'professional'
  return 'support'
}

/** The professional has it sent again once; after that support looks into it. */
export function maySendAgain({ state, failure, sentAgainAt }: Omit<Stand, 'changedAt'>): boolean {
  return state === 'failed' && isTheirs(failure) && sentAgainAt === null
}

/** What does not go on by itself, or has not for longer than a bank takes. */
export function isStuck(stand: Stand, now: Temporal.Instant): boolean {
  if (stand.state === 'failed' || stand.state === 'reversed') return true
  if (stand.state === 'paid' || stand.state === 'waiting') return false
  const hours = (now.epochMilliseconds - stand.changedAt.epochMilliseconds) / 3_600_000
  return hours > payoutLimits.stuckAfterDays * 24
}

interface Step {
  readonly state: TransferState
  readonly failure: TransferFailure | null
  readonly at: Temporal.Instant
}

/** @param isPayable whether the account is in order: before, it cannot be sent again */
export function toPath(
  transfer: Stand & { readonly id: string },
  steps: readonly Step[],
  isPayable: boolean,
): TransferPath {
  const { id, state, failure } = transfer
  return {
    id,
    state,
    failure,
    mover: moverOf(transfer),
    maySendAgain: isPayable && maySendAgain(transfer),
    steps: steps.map((step) => ({ state: step.state, failure: step.failure, at: step.at.toString() })),
  }
}
