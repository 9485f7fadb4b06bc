import type { Funding, SessionState } from '@kara/scheduling/contracts'

const costNothing: readonly SessionState[] = ['cancelled', 'professional_no_show', 'failed']

/**
 * What is said of a session without a bill.
 *
 * @param funding Null: no company is in it.
 */
export function paidWithOf(state: SessionState, funding: Funding | null) {
  if (costNothing.includes(state)) return 'nothing'
  if (funding === 'self_pay') return 'bySelf'
  return funding ?? 'unbilled'
}
