import { type ProfessionalId, readId } from '@kara/kernel'
import { listBookedSessions, listKnownProfessionals } from '@kara/scheduling'
import { limits } from '@kara/scheduling/contracts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findCounterparts, listWorkplaces } from '../../../care/own-sessions.server.ts'
import { isOpen, toSessionView } from '../../../care/session-view.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const { searchParams } = new URL(args.request.url)
  const which = searchParams.get('show') === 'past' ? 'past' : 'upcoming'
  const before = readId<'session'>(searchParams.get('before') ?? undefined) ?? undefined
  const known = which === 'past' ? await listKnownProfessionals(ctx) : []
  const knownAs = await findCounterparts(ctx, known)
  const [only] = [...knownAs].find(([, { slug }]) => slug === searchParams.get('with')) ?? []
  const professionalId = only as ProfessionalId | undefined
  const [{ locale }, ahead, past, workplaces] = await Promise.all([
    readerOf(args),
    listBookedSessions(ctx, 'upcoming', { professionalId }),
    which === 'past' ? listBookedSessions(ctx, 'past', { professionalId, before }) : [],
    listWorkplaces(args),
  ])
  const isCancelled = (session: (typeof ahead)[number]) => !isOpen(session)
  const cancelled = before ? [] : ahead.filter(isCancelled).reverse()
  const sessions = which === 'past' ? [...cancelled, ...past] : ahead.filter(isOpen)
  const now = ctx.clock.now()
  const counterparts = await findCounterparts(ctx, sessions)
  return {
    which,
    hub: workplaces.find((place) => place.hub)?.hub ?? null,
    older: past.length === limits.sessionsPerPage ? (past.at(-1)?.id ?? null) : null,
    // Whom the person does not want to see is not counted here either.
    counts: known.flatMap(({ professionalId, held, isHidden }) => {
      const { name, slug } = knownAs.get(professionalId) ?? {}
      const isOnly = professionalId === only
      return name && slug && held > 0 && (!isHidden || isOnly) ? [{ name, slug, held, isOnly }] : []
    }),
    sessions: sessions.map((session) =>
      toSessionView(session, counterparts.get(session.professionalId), { locale, now }),
    ),
  } as const
}
