import { getForSupport } from '@kara/directory'
import { listHubsForSupport } from '@kara/hubs'
import { notFound, readId } from '@kara/kernel'
import { explainOffer } from '@kara/scheduling'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { isTime, toTime } from '../../../care/typed-time.ts'
import { dayIn, readDay } from '../../../care/week.ts'
import { requireStaff } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'

/** One day of what a professional offers, and one time of it that somebody asks about. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const id = readId<'professional'>(args.params.professionalId)
  if (!id) throw notFound('directory.professional_missing', 'This professional is not here.')
  const [{ locale }, professional, hubs] = await Promise.all([
    readerOf(args),
    getForSupport(ctx, id),
    listHubsForSupport(ctx, id),
  ])
  const search = new URL(args.request.url).searchParams
  const hub = hubs.find(({ companyId }) => companyId === search.get('hub'))
  const [typedDay, typedTime] = [search.get('day'), search.get('time')?.trim() ?? '']
  const day = (readDay(typedDay) ?? dayIn(professional.timeZone, ctx.clock.now())).toString()
  const time = isTime(toTime(typedTime)) ? toTime(typedTime) : undefined
  const shown = await explainOffer(ctx, id, {
    ...{ serviceId: search.get('service') ?? undefined, companyId: hub?.companyId, day, time },
  })
  return {
    professional: { id, name: professional.displayName, timeZone: professional.timeZone },
    isShown: shown !== null,
    hubs,
    services: (shown?.services ?? []).map(({ id, name, minutes }) => ({ id, name: name[locale], minutes })),
    asked: { service: shown?.service?.id ?? '', hub: hub?.companyId ?? '', day, time: typedTime },
    isUnreadable: (typedTime !== '' && !time) || (Boolean(typedDay) && !readDay(typedDay)),
    explained: shown?.explained ?? null,
  }
}
