import { listHubsOfProfessional } from '@kara/hubs'
import type { HubOfProfessional } from '@kara/hubs/contracts'
import type { Ctx, ServiceId } from '@kara/kernel'
import { explainWallTime } from '@kara/scheduling'

/** The hubs that a time can be asked about. */
export async function listOwnHubs(ctx: Ctx): Promise<HubOfProfessional[]> {
  return (await listHubsOfProfessional(ctx)).filter(({ state }) => state === 'accepted')
}

/** The calendar's reason, or else that the hub that is asked about takes requests only. */
export async function explain(
  ctx: Ctx,
  serviceId: string,
  wall: { readonly day: string; readonly time: string; readonly timeZone: string },
  hub: HubOfProfessional | undefined,
) {
  const answer = await explainWallTime(ctx, serviceId as ServiceId, wall, hub?.companyId)
  return { ...answer, reason: answer.reason ?? (hub?.bookingMode === 'on_request' ? 'on_request' : null) }
}
