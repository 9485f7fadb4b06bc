import type { TxCtx } from '@kara/db'
import type { Service } from '@kara/directory/contracts'
import { Temporal } from 'temporal-polyfill'
import type { NotOfferedReason } from '../contracts.ts'
import { slotNotOffered, slotTaken } from '../errors.ts'
import { checkTime } from '../reads/list-slots.ts'
import { hubReasons } from '../rules/caps.ts'

/** Why a time is asked for instead of booked. */
const askedReasons: readonly NotOfferedReason[] = ['asked_first', ...hubReasons]

/**
 * The one time that a client chose to ask for: free, but for being asked for. It is held for nobody.
 *
 * @throws `scheduling.slot_taken`, `scheduling.slot_not_offered` with the reason
 */
export async function wishedTime(
  ctx: TxCtx,
  service: Service,
  wished: string | undefined,
): Promise<Temporal.Instant | null> {
  if (!wished) return null
  const at = Temporal.Instant.from(wished)
  const { reason } = await checkTime(ctx, service, at, { serviceId: service.id })
  if (reason === 'booked' || reason === 'held') throw slotTaken()
  if (reason && !askedReasons.includes(reason)) throw slotNotOffered(reason)
  return at
}
