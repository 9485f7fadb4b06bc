import { listHubsOfProfessional } from '@kara/hubs'
import type { Ctx } from '@kara/kernel'
import { listColleagues } from '@kara/scheduling'
import { mayPropose } from '../access.ts'
import type { Colleague } from '../contracts.ts'

/**
 * Those to whom the professional can hand clients over: whoever else is listed in that hub, also after they have left it
 * themself. Private clients go to anybody of the hubs that they share.
 */
export async function listColleaguesFor(ctx: Ctx, companyId: string | null): Promise<Colleague[]> {
  const professionalId = mayPropose(ctx)
  const shared = (await listHubsOfProfessional(ctx)).filter(
    (hub) =>
      (hub.state === 'accepted' || hub.state === 'left') &&
      (companyId === null || hub.companyId === companyId),
  )
  const listed = await Promise.all(
    shared.map((hub) => listColleagues(ctx, { companyId: hub.companyId, professionalId })),
  )
  const byId = new Map(listed.flat().map((one) => [one.id, one]))
  return [...byId.values()].map(({ id, displayName, title }) => ({ id, displayName, title }))
}
