import type { MovementKind } from './balances.ts'

/** Why credits of a person moved: each has a sentence on their page. */
export const explanations = [
  'claim',
  'company_grant',
  'request_granted',
  'hold',
  'spend',
  'late_cancelled',
  'client_no_show',
  'cancelled',
  'moved',
  'professional_no_show',
  'failed',
  'sponsor_left',
  'appeal_accepted',
  'expire',
  'carried_over',
  'left',
  'rejoined',
  'limit_lowered',
  'limit_raised',
  'support_gave',
  'support_took',
] as const
export type Explanation = (typeof explanations)[number]

const usual: Record<MovementKind, Explanation> = {
  claim: 'claim',
  grant: 'company_grant',
  hold: 'hold',
  spend: 'spend',
  release: 'cancelled',
  expire: 'expire',
  adjust: 'support_gave',
}

const known = new Set<string>(explanations)

/** What a movement is told as: most by their reason, the others by their kind and by where they went. */
export function explanationOf(movement: {
  readonly kind: MovementKind
  readonly reason: string
  readonly toKind: string
}): Explanation {
  const { kind, reason, toKind } = movement
  if (kind !== 'claim' && kind !== 'hold' && kind !== 'expire' && known.has(reason)) {
    return reason as Explanation
  }
  return kind === 'adjust' && toKind !== 'allowance' ? 'support_took' : usual[kind]
}
