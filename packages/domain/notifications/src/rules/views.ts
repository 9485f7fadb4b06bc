import type { Delivery } from '../contracts.ts'
import type { DeliveryRow } from '../store/deliveries.ts'

export function toDelivery(row: DeliveryRow): Delivery {
  const { id, letter, recipientKind, emailDomain, state, reason, providerId, tries } = row
  return {
    id,
    letter,
    recipientKind,
    emailDomain,
    state,
    reason,
    providerId,
    tries,
    claimedAt: row.claimedAt.toString(),
    sentAt: row.sentAt?.toString() ?? null,
  }
}
