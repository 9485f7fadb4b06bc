import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, professionalOf } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayKeepAvailability } from '../access.ts'
import { SetDayHoursInput } from '../contracts.ts'
import { hoursOverlap } from '../errors.ts'
import { saveExceptions } from '../store/availability.ts'

/**
 * Gives one or many dates hours of their own: longer, shorter or none. Null gives them the weekly hours
 * again. Booked sessions stay.
 *
 * @throws `scheduling.hours_overlap`
 */
export async function setDayHours(ctx: Ctx, raw: SetDayHoursInput): Promise<void> {
  mayKeepAvailability(ctx)
  const input = SetDayHoursInput.parse(raw)
  const days = [...new Set(input.days)].map((day) => Temporal.PlainDate.from(day))
  const ranges =
    input.ranges && [...input.ranges].sort((one, other) => one.starts.localeCompare(other.starts))
  const isWrong = ranges?.some(
    ({ starts, ends }, index) => ends <= starts || (ranges[index + 1]?.starts ?? ends) < ends,
  )
  if (isWrong) throw hoursOverlap()
  await inTransaction(ctx, async (ctx) => {
    await saveExceptions(ctx, professionalOf(ctx), days, ranges)
    await recordAudit(ctx, 'day_hours.set', {
      kind: 'professional',
      id: professionalOf(ctx),
      detail: { days: days.length, ranges: ranges?.length ?? null },
    })
  })
}
