import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, professionalOf } from '@kara/kernel'
import { mayKeepAvailability } from '../access.ts'
import { SetAvailabilityInput } from '../contracts.ts'
import { hoursOverlap } from '../errors.ts'
import { saveAvailability } from '../store/availability.ts'

/** Replaces the professional's weekly hours and booking settings. Booked sessions stay. */
export async function setAvailability(ctx: Ctx, raw: SetAvailabilityInput): Promise<void> {
  mayKeepAvailability(ctx)
  const { hours, ...setting } = SetAvailabilityInput.parse(raw)
  const sorted = [...hours].sort(
    (one, other) => one.weekday - other.weekday || one.starts.localeCompare(other.starts),
  )
  for (const [index, range] of sorted.entries()) {
    const next = sorted[index + 1]
    if (range.ends <= range.starts || (next?.weekday === range.weekday && next.starts < range.ends))
      throw hoursOverlap()
  }
  return inTransaction(ctx, async (ctx) => {
    await saveAvailability(ctx, professionalOf(ctx), setting, sorted)
    await recordAudit(ctx, 'availability.set', {
      kind: 'professional',
      id: professionalOf(ctx),
      detail: { ...setting },
    })
  })
}
