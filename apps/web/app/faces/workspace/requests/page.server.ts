import { listHubsOfProfessional } from '@kara/hubs'
import { listRequests } from '@kara/scheduling'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { namesOf } from '../care-relations.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const isEnded = new URL(args.request.url).searchParams.get('show') === 'ended'
  const [open, ended, hubs, { locale }] = await Promise.all([
    listRequests(ctx, 'open'),
    isEnded ? listRequests(ctx, 'ended') : [],
    listHubsOfProfessional(ctx),
    readerOf(args),
  ])
  const requests = isEnded ? ended : open
  const names = await namesOf(
    ctx,
    requests.map(({ personId }) => personId),
  )
  return {
    now: ctx.clock.now().toString(),
    isEnded,
    openCount: open.length,
    requests: requests.map((request) => ({
      id: request.id,
      state: request.state,
      replyBy: request.replyBy,
      expiresAt: request.expiresAt,
      createdAt: request.createdAt,
      endedAt: request.endedAt,
      minutes: request.minutes,
      service: request.serviceName[locale] ?? request.serviceName.en ?? '',
      name: names.get(request.personId) ?? null,
      hub: hubs.find(({ hubId }) => hubId === request.hubId)?.hubName ?? null,
    })),
  }
}
