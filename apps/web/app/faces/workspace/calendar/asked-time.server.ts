import { getProfessional } from '@kara/directory'
import { type Ctx, professionalOf, type ServiceId } from '@kara/kernel'
import { explainWallTime } from '@kara/scheduling'
import type { Reader } from '../../../http/language.server.ts'

/** Services explained at once; the availability page answers for any. */
const servicesShown = 6

/** A time that was pressed in the calendar: for each service, whether it can be booked then, and why not. */
export async function loadAskedTime(
  ctx: Ctx,
  { locale, timeZone }: Reader,
  wall: string,
  until: string | null,
) {
  const [day = '', time = ''] = wall.split('T')
  const { services } = await getProfessional(ctx, { id: professionalOf(ctx) })
  const answers = await Promise.all(
    services.slice(0, servicesShown).map(async ({ id, name, minutes }) => ({
      id,
      name: name[locale],
      minutes,
      ...(await explainWallTime(ctx, id as ServiceId, { day, time, timeZone })),
    })),
  )
  return { day, time, ends: until?.slice(11) ?? null, answers }
}
