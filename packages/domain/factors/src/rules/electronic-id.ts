import { z } from 'zod'

export type EidRefusal = 'eid_delegated' | 'eid_legal_entity' | 'eid_low_assurance' | 'eid_invalid'

export interface ProvenId {
  readonly nationalId: string
  readonly name: string
  readonly acr: string | null
}

/**
 * Ten digits. The check digit of a value that comes from a verified token is not counted again: which rule it
 * follows is the provider's business, and it is about to change.
 */
const Claims = z.object({
  nationalId: z.string().regex(/^\d{10}$/),
  name: z.string().trim().min(1).max(200),
  acr: z.string().max(200).nullish(),
  subjectType: z.string().optional(),
  actor: z.unknown().optional(),
  delegationType: z.unknown().optional(),
})

/** A person who shows their own ID, themselves, at a level that a lost password alone does not reach. */
export function readProvenId(claims: unknown): ProvenId | EidRefusal {
  const read = Claims.safeParse(claims)
  const loose = claims as { actor?: unknown; delegationType?: unknown; subjectType?: unknown } | null
  if (loose?.subjectType !== undefined && loose.subjectType !== 'person') return 'eid_legal_entity'
  const delegations = loose?.delegationType
  const isDelegated = Array.isArray(delegations) ? delegations.length > 0 : delegations != null
  if (loose?.actor != null || isDelegated) return 'eid_delegated'
  if (!read.success) return 'eid_invalid'
  const { nationalId, name, acr } = read.data
  if (acr && /loa-?low/i.test(acr)) return 'eid_low_assurance'
  return { nationalId, name, acr: acr ?? null }
}
