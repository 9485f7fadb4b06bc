import type { BookedSession } from '@kara/scheduling/contracts'
import type { Audience } from '../contracts.ts'

/** How a booked session is paid; whoever holds it reads how long it takes. */
export function bookedLine(session: BookedSession, audience: Audience) {
  return audience === 'client' ? paymentOf(session) : ({ kind: 'duration' } as const)
}

/** What a cancelled session came to for its reader. */
export function cancelledLine({ state, costHalves, dueMinor, currency }: BookedSession, audience: Audience) {
  const isLate = state === 'late_cancelled'
  if (audience === 'professional') return { kind: isLate ? 'late' : 'in_time' } as const
  if (costHalves) return { kind: isLate ? 'spent' : 'returned', halves: costHalves } as const
  return isLate && dueMinor > 0 && currency
    ? ({ kind: 'charged', price: { amountMinor: dueMinor, currency } } as const)
    : ({ kind: 'nothing' } as const)
}

/** How a session is paid, as letters say it. */
export function paymentOf({ funding, costHalves, dueMinor, currency }: BookedSession) {
  if (funding === 'credits') return { kind: 'credits', halves: costHalves ?? 0 } as const
  const price = currency && dueMinor > 0 ? { amountMinor: dueMinor, currency } : null
  if (price && costHalves) return { kind: 'split', halves: costHalves, price } as const
  return price ? ({ kind: 'self_pay', price } as const) : ({ kind: 'free' } as const)
}
