import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { listHubsOfProfessional } from '@kara/hubs'
import { type CompanyId, type Ctx, professionalOf } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayActAsProfessional } from '../access.ts'
import { SetHubCalendarInput } from '../contracts.ts'
import { notInThisHub } from '../errors.ts'
import { saveHubCalendar } from '../store/availability.ts'
import { closeOffer } from '../store/offer.ts'

/**
 * What differs for the professional in one hub: its own notice and bookable period, and whether they are
 * away for it. Booked sessions stay; a time that is held only becomes none.
 *
 * @throws `scheduling.not_in_this_hub`
 */
export async function setHubCalendar(ctx: Ctx, raw: SetHubCalendarInput): Promise<void> {
  mayActAsProfessional(ctx)
  const { companyId, backOn, ...input } = SetHubCalendarInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    const hubs = await listHubsOfProfessional(ctx)
    if (!hubs.some((hub) => hub.companyId === companyId && hub.state === 'accepted')) throw notInThisHub()
    if (input.isAway) await closeOffer(ctx, professionalOf(ctx))
    await saveHubCalendar(ctx, {
      companyId: companyId as CompanyId,
      professionalId: professionalOf(ctx),
      backOn: input.isAway && backOn ? Temporal.PlainDate.from(backOn) : null,
      ...input,
    })
    await recordAudit(ctx, 'hub_calendar.set', {
      kind: 'professional',
      id: professionalOf(ctx),
      detail: { isAway: input.isAway },
    })
  })
}
