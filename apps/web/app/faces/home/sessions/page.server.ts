import { listBookedSessions } from '@kara/scheduling'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findCounterparts, listWorkplaces } from '../../../care/own-sessions.server.ts'
import { isOpen, toSessionView } from '../../../care/session-view.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const which = new URL(args.request.url).searchParams.get('show') === 'past' ? 'past' : 'upcoming'
  const [{ locale }, ahead, past, workplaces] = await Promise.all([
    readerOf(args),
    listBookedSessions(ctx, 'upcoming'),
    which === 'past' ? listBookedSessions(ctx, 'past') : [],
    listWorkplaces(args),
  ])
  const isCancelled = (session: (typeof ahead)[number]) => !isOpen(session)
  const sessions = which === 'past' ? [...ahead.filter(isCancelled).reverse(), ...past] : ahead.filter(isOpen)
  const now = ctx.clock.now()
  const counterparts = await findCounterparts(ctx, sessions)
  return {
    which,
    hub: workplaces.find((place) => place.hub)?.hub ?? null,
    sessions: sessions.map((session) =>
      toSessionView(session, counterparts.get(session.professionalId), { locale, now }),
    ),
  } as const
}
