import { findIntakeTask } from '@kara/notes'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Temporal } from 'temporal-polyfill'
import { protectPath } from '../../../account/onward.ts'
import { findProfessionalOf, requireBookedSession } from '../../../care/booked-session.server.ts'
import type { Account } from '../../../http/account.server.ts'
import { requireHubClient } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { homePaths } from '../../home/paths.ts'
import { hubPaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { account } = await requireHubClient(args)
  const { ctx, session, sessionId } = await requireBookedSession(args)
  const [{ locale }, professional, task] = await Promise.all([
    readerOf(args),
    findProfessionalOf(ctx, session),
    findIntakeTask(ctx, sessionId),
  ])
  const now = ctx.clock.now()
  const isWithin = (until: string) => Temporal.Instant.compare(now, Temporal.Instant.from(until)) < 0
  return {
    now: now.toString(),
    session: {
      id: session.id,
      serviceName: session.serviceName[locale] ?? session.serviceName.en ?? '',
      minutes: session.minutes,
      modality: session.modality,
      place: session.place,
      language: session.language,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      isScheduled: session.state === 'scheduled',
      funding: session.funding,
      costHalves: session.costHalves,
      dueMinor: session.dueMinor,
      currency: session.currency,
    },
    professional: professional && {
      name: professional.displayName,
      title: professional.title[locale],
      portrait: professional.portrait,
    },
    cutOffAt: isWithin(session.cutOffAt) ? session.cutOffAt : null,
    undoUntil: session.state === 'scheduled' && isWithin(session.undoUntil) ? session.undoUntil : null,
    repeatPath: hubPaths.home(homePaths.repeat(sessionId)),
    protectPath: needsOffer(account)
      ? protectPath({ to: hubPaths.booked(sessionId), back: args.context.visit.host.name })
      : null,
    questionCount: task && task.state !== 'answered' ? task.questions.length : 0,
  }
}

// The offer is made until it is taken or put off; it then stays on the person's own security page.
function needsOffer({ isProtected, isProtectionDeclined }: Account): boolean {
  return !isProtected && !isProtectionDeclined
}
