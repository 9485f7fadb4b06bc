import { getOwnStanding } from '@kara/directory'
import { type Ctx, notFound, readId, type SessionId } from '@kara/kernel'
import type { Locale } from '@kara/language'
import { findIntakeTask, hasOwnKey } from '@kara/notes'
import { findContradiction, findUndoableMove, getSession, getSessionOutcome } from '@kara/scheduling'
import type { Session } from '@kara/scheduling/contracts'
import { limits as videoLimits } from '@kara/video/contracts'
import { Temporal } from 'temporal-polyfill'
import { listHubMarks, namesOf } from '../care-relations.server.ts'
import { findCoverEnd } from '../credentials/cover.server.ts'

export type JoinState = 'open' | 'too_early' | 'over' | 'in_person' | 'off'
export type CompleteState = 'possible' | 'too_early' | 'off'

/** One session as its professional sees it, in the reader's language. @throws `scheduling.session_missing` */
export async function loadSessionView(ctx: Ctx, rawId: string, locale: Locale) {
  const session = await getOwnSession(ctx, rawId)
  const [names, hubs, task, coverEnd, outcome, undoMove, writesUnderOwnKey, contradiction] =
    await Promise.all([
      namesOf(ctx, [session.personId]),
      listHubMarks(ctx),
      findIntakeTask(ctx, session.id as SessionId),
      getOwnStanding(ctx).then(({ coveredUntil }) => findCoverEnd(ctx, coveredUntil)),
      getSessionOutcome(ctx, session.id as SessionId),
      findUndoableMove(ctx, session.id as SessionId),
      hasOwnKey(ctx),
      findContradiction(ctx, session.id as SessionId),
    ])
  const now = ctx.clock.now()
  const { id, minutes, modality, place, language, startsAt, endsAt, clientTimeZone, state } = session
  return {
    id,
    personId: session.personId,
    minutes,
    modality,
    place,
    language,
    startsAt,
    endsAt,
    clientTimeZone,
    state,
    writesUnderOwnKey,
    rules: session.rules,
    serviceName: session.serviceName[locale] ?? session.serviceName.en ?? '',
    clientName: names.get(session.personId) ?? null,
    hub: hubs.find(({ hubId }) => hubId === session.hubId) ?? null,
    intake: task && {
      state: task.state,
      neededBy: task.isRequired ? task.dueAt : null,
      isOverdue: Temporal.Instant.compare(Temporal.Instant.from(task.dueAt), now) <= 0,
      questions: task.questions.map((question) => ({
        id: question.id,
        kind: question.kind,
        label: question.label[locale],
        options: question.options.map((option) => ({ id: option.id, label: option.label[locale] })),
      })),
    },
    join: joinStateAt(session, now),
    // What support looks at, nobody else ends.
    complete: outcome.review?.isOpen ? ('off' as const) : completeStateAt(session, now),
    absence: absenceStateAt(session, now),
    /** What the room holds against marking the client as absent; null: nothing, or not now. */
    contradiction,
    outcome,
    undoMove,
    now: now.toString(),
    isUncovered:
      session.state === 'scheduled' &&
      coverEnd !== null &&
      !isBefore(Temporal.Instant.from(startsAt), coverEnd.toString()),
    /** Whether a series can go on from it. */
    mayContinue: ['scheduled', 'in_progress', 'completed'].includes(session.state),
    mayCancel: session.state === 'scheduled' && isBefore(now, session.startsAt),
  }
}

export type SessionView = Awaited<ReturnType<typeof loadSessionView>>

/** The session that an address names. @throws `scheduling.session_missing` */
export async function getOwnSession(ctx: Ctx, rawId: string | undefined): Promise<Session> {
  const id: SessionId | null = readId<'session'>(rawId)
  if (!id) throw notFound('scheduling.session_missing', 'This session does not exist.')
  return getSession(ctx, id)
}

function isBefore(now: Temporal.Instant, at: string): boolean {
  return Temporal.Instant.compare(now, Temporal.Instant.from(at)) < 0
}

function completeStateAt({ state, startsAt }: Session, now: Temporal.Instant): CompleteState {
  if (state !== 'scheduled' && state !== 'in_progress') return 'off'
  return isBefore(now, startsAt) ? 'too_early' : 'possible'
}

function absenceStateAt(session: Session, now: Temporal.Instant): CompleteState {
  const complete = completeStateAt(session, now)
  if (complete !== 'possible') return complete
  const graceEnds = Temporal.Instant.from(session.startsAt).add({ minutes: session.rules.graceMinutes })
  return isBefore(now, graceEnds.toString()) ? 'too_early' : 'possible'
}

function joinStateAt(session: Session, now: Temporal.Instant): JoinState {
  if (session.state !== 'scheduled' && session.state !== 'in_progress') return 'off'
  const closesAt = Temporal.Instant.from(session.endsAt).add({ minutes: videoLimits.closesAfterMinutes })
  if (!isBefore(now, closesAt.toString())) return 'over'
  if (session.modality !== 'video') return 'in_person'
  const opensAt = Temporal.Instant.from(session.startsAt).subtract({
    minutes: videoLimits.opensBeforeMinutes,
  })
  return isBefore(now, opensAt.toString()) ? 'too_early' : 'open'
}
