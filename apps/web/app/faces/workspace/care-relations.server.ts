import { listHubsOfProfessional } from '@kara/hubs'
import { listNames } from '@kara/identity'
import type { Ctx, PersonId } from '@kara/kernel'
import { hubTint } from '@kara/ui/theme'

/** A hub as a calendar marks it: its name and the two looks of its colour. */
export interface HubMark {
  readonly hubId: string
  readonly name: string
  readonly tint: ReturnType<typeof hubTint>
}

/** The hubs in which the professional takes or took bookings. */
export async function listHubMarks(ctx: Ctx): Promise<HubMark[]> {
  const hubs = await listHubsOfProfessional(ctx)
  return hubs
    .filter(({ state }) => state === 'accepted' || state === 'left')
    .map(({ hubId, hubName, accent }) => ({ hubId, name: hubName, tint: hubTint(accent) }))
}

/** Names of clients; somebody who closed the account has none any more. */
export async function namesOf(ctx: Ctx, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return listNames(ctx, [...new Set(personIds)] as PersonId[])
}
