import { inTransaction } from '@kara/db'
import { type Ctx, professionalOf } from '@kara/kernel'
import { mayActAsProfessional } from '../access.ts'
import { loadCalendars } from '../store/calendar.ts'

/** The professional's own hours and settings. */
export function getAvailability(ctx: Ctx, timeZone: string) {
  mayActAsProfessional(ctx)
  return inTransaction(ctx, async (ctx) => {
    const now = ctx.clock.now()
    const id = professionalOf(ctx)
    const calendar = (await loadCalendars(ctx, [{ id, timeZone }], now, now.add({ minutes: 1 }))).get(id)
    const { hours = [], noticeHours, bookableWeeks, bufferMinutes, startStepMinutes } = calendar ?? {}
    return { hours, noticeHours, bookableWeeks, bufferMinutes, startStepMinutes }
  })
}
