import type { Id, PersonId, ProfessionalId } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { type DifferenceKind, disputeStates, type MoneySubject, reconciliationLimits } from '../contracts.ts'
import type { ListedMoney } from '../gateway/cards.ts'

/** A charge, a refund, a company's visit or money to somebody who is paid, as far as it is compared. */
export interface OurMoney {
  readonly subject: MoneySubject
  readonly id: string
  readonly personId: PersonId | null
  readonly professionalId: ProfessionalId | null
  readonly companyId: Id<'company'> | null
  readonly billId: Id<'bill'> | null
  readonly processorId: string | null
  readonly amountMinor: number
  readonly currency: string
  readonly state: string
  readonly createdAt: Temporal.Instant
}

export interface Difference {
  readonly kind: DifferenceKind
  readonly subject: MoneySubject
  readonly ours: OurMoney | null
  readonly theirs: ListedMoney | null
}

type Stand = Pick<OurMoney, 'subject' | 'state'>

const movedStates: Readonly<Record<MoneySubject, readonly string[]>> = {
  charge: ['succeeded'],
  refund: ['started', 'succeeded'],
  checkout: ['paid'],
  transfer: ['sent'],
  payout: ['on_the_way', 'paid'],
  dispute: disputeStates,
}
const liveStates = ['started', 'needs_authentication', 'open']

const hasMoved = ({ subject, state }: Stand) => movedStates[subject].includes(state)
const isLive = ({ state }: Stand) => liveStates.includes(state)

/**
 * Where what the processor lists and what is written here do not agree. Each thing is told at most once for each
 * kind; what both hold for over without money in it is no difference, whatever either calls it.
 */
export function compareMoney(
  ours: readonly OurMoney[],
  theirs: readonly ListedMoney[],
  looked: { readonly now: Temporal.Instant; readonly isPartial: boolean },
): Difference[] {
  const byId = new Map(ours.map((own) => [`${own.subject}:${own.id}`, own]))
  const byProcessor = new Map(ours.map((own) => [`${own.subject}:${own.processorId ?? ''}`, own]))
  const matched = new Map<OurMoney, ListedMoney[]>(ours.map((own) => [own, []]))
  const found: Difference[] = []
  for (const listed of theirs) {
    const own =
      byId.get(`${listed.subject}:${listed.ourId}`) ??
      byProcessor.get(`${listed.subject}:${listed.processorId}`)
    if (own) matched.get(own)?.push(listed)
    else if (hasMoved(listed))
      found.push({ kind: 'unknown_here', subject: listed.subject, ours: null, theirs: listed })
  }
  for (const [own, listed] of matched) {
    if (listed.length > 0) found.push(...differencesOf(own, listed, looked.now))
    else if (!looked.isPartial) found.push(...absenceOf(own, looked.now))
  }
  return found
}

function differencesOf(own: OurMoney, listed: readonly ListedMoney[], now: Temporal.Instant): Difference[] {
  const main =
    listed.find(({ processorId }) => processorId === own.processorId) ?? listed.find(hasMoved) ?? listed[0]
  if (!main) return []
  const { subject } = own
  const seconds = listed
    .filter((one) => one !== main && hasMoved(one))
    .map((theirs) => ({ kind: 'second_payment', subject, ours: own, theirs }) as const)
  const kind = kindOf(own, main, now)
  return kind ? [{ kind, subject, ours: own, theirs: main }, ...seconds] : seconds
}

function kindOf(own: OurMoney, listed: ListedMoney, now: Temporal.Instant): DifferenceKind | null {
  if (listed.amountMinor !== own.amountMinor || listed.currency !== own.currency) return 'amount'
  const counts = isLive(own) || hasMoved(own) || hasMoved(listed)
  if (listed.state !== own.state && counts) return 'state'
  const isLeft =
    own.state === 'needs_authentication' && hoursSince(own, now) >= reconciliationLimits.leftAtBankHours
  return isLeft ? 'left_at_bank' : null
}

function absenceOf(own: OurMoney, now: Temporal.Instant): Difference[] {
  if (hoursSince(own, now) * 60 < reconciliationLimits.graceMinutes) return []
  if (!isLive(own) && !hasMoved(own)) return []
  const kind = own.processorId === null && isLive(own) ? 'never_arrived' : 'missing_there'
  return [{ kind, subject: own.subject, ours: own, theirs: null }]
}

function hoursSince({ createdAt }: OurMoney, now: Temporal.Instant): number {
  return (now.epochMilliseconds - createdAt.epochMilliseconds) / 3_600_000
}

/** What a difference is known by: ours when we know it, the processor's otherwise, and both for a second payment. */
export function aboutOf({ kind, ours, theirs }: Difference): string {
  if (kind === 'second_payment' || !ours) return theirs?.processorId ?? ''
  return ours.id
}
