import { findReach, listHubsOfProfessional } from '@kara/hubs'
import type { HubOfProfessional } from '@kara/hubs/contracts'
import type { CompanyId, Ctx, ServiceId } from '@kara/kernel'
import { explainWallTime, findHubCalendar } from '@kara/scheduling'
import type { NotOfferedReason } from '@kara/scheduling/contracts'
import { isDay, isTime, toTime } from '../../../care/typed-time.ts'

/** The day and the time that the address asks about; as they were typed, where there are no such. */
export function readAsked(search: URLSearchParams) {
  const [day, time] = [search.get('day') ?? '', toTime(search.get('time') ?? '')]
  return { day, time, isReadable: isTime(time) && isDay(day) }
}

/** The hubs that a time can be asked about. */
export async function listOwnHubs(ctx: Ctx): Promise<HubOfProfessional[]> {
  return (await listHubsOfProfessional(ctx)).filter(({ state }) => state === 'accepted')
}

/**
 * The calendar's reason, or else that the hub that is asked about takes requests only; with what decides about it: the
 * hub's own rule, or what the professional set for that hub alone.
 */
export async function explain(
  ctx: Ctx,
  serviceId: string,
  wall: { readonly day: string; readonly time: string; readonly timeZone: string },
  hub: HubOfProfessional | undefined,
) {
  const answer = await explainWallTime(ctx, serviceId as ServiceId, wall, hub?.companyId)
  const reason = answer.reason ?? (hub?.bookingMode === 'on_request' ? 'on_request' : null)
  const companyId = hub?.companyId
  const isOfHub = reason === 'hub_notice' || reason === 'hub_too_far'
  return {
    ...answer,
    reason,
    isSetForHub: companyId ? await isSetFor(ctx, companyId, reason) : false,
    hubRule: companyId && isOfHub ? await findReach(ctx, companyId) : null,
  }
}

async function isSetFor(ctx: Ctx, companyId: CompanyId, reason: NotOfferedReason | null): Promise<boolean> {
  if (reason !== 'notice' && reason !== 'too_far') return false
  const here = await findHubCalendar(ctx, companyId)
  const figure = reason === 'notice' ? here?.noticeHours : here?.bookableWeeks
  return figure !== null && figure !== undefined
}
