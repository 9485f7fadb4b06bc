import { listOwnServices } from '@kara/directory'
import { type Ctx, invariant } from '@kara/kernel'
import { joinWaitlist, listWaitlist } from '@kara/waitlists'
import { professionalCtx } from '../tools.ts'
import type { Resident } from './plant-professionals.ts'
import type { PeopleFile } from './town-definition.ts'

/** An employee found no time of a professional that fits, and waits for one. */
export async function plantWaiting(
  self: Ctx,
  waitsFor: PeopleFile['clients'][number]['waitsFor'],
  residents: readonly Resident[],
): Promise<void> {
  const known = new Set((await listWaitlist(self)).map(({ professionalId }) => professionalId))
  for (const { professional, minutes } of waitsFor) {
    const resident = residents.find(({ slug }) => slug === professional)
    invariant(resident, `${professional} lives in the town`)
    if (known.has(resident.professionalId)) continue
    const own = professionalCtx(self, resident.professionalId, resident.personId)
    const service = (await listOwnServices(own)).find((one) => one.minutes === minutes)
    invariant(service, `${professional} offers ${minutes} minutes`)
    await joinWaitlist(self, { serviceId: service.id, timeZone: 'Atlantic/Reykjavik' })
  }
}
