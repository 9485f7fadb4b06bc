import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { mayActAsProfessional, mayDecideAppeals, mayEnter } from '../access.ts'
import type {
  Appeal,
  ContactTried,
  Contradiction,
  ProfessionalAbsence,
  SessionOutcome,
  SessionReview,
} from '../contracts.ts'
import { undoableUntil, untoldOrigin } from '../rules/moves.ts'
import { absenceStandsAt, appealUntil, whyNotAbsent } from '../rules/outcomes.ts'
import { openStates } from '../steps/end-missed.ts'
import * as outcomes from '../store/outcomes.ts'
import * as reviews from '../store/reviews.ts'
import { findSession } from '../store/sessions.ts'

/** What became of a session that was missed, from its recorded events, for the two people of it. */
export function getSessionOutcome(ctx: Ctx, sessionId: SessionId): Promise<SessionOutcome> {
  if (ctx.scope.role !== 'worker') mayEnter(ctx)
  return inTransaction(ctx, async (ctx) => {
    const events = await outcomes.listEventsOf(ctx, sessionId, [
      'client_no_show',
      'appealed',
      'upheld',
      'reversed',
      'cancelled',
      'late_cancelled',
      'review_asked',
    ])
    const report = await outcomes.readReport(ctx, sessionId)
    const of = (kind: string) => events.find((event) => event.kind === kind)
    const marked = of('client_no_show')
    const asked = of('review_asked')
    const session = (marked || asked) && (await findSession(ctx, sessionId))
    const decided = of('reversed') ? ('accepted' as const) : of('upheld') ? ('upheld' as const) : null
    return {
      markedAt: marked?.at.toString() ?? null,
      contactTried: (marked?.detail as { contactTried?: ContactTried } | undefined)?.contactTried ?? null,
      appealUntil: marked && session ? appealUntil(marked.at, session).toString() : null,
      review:
        asked && session
          ? { askedAt: asked.at.toString(), isOpen: openStates.includes(session.state) }
          : null,
      cancelled: cancelledOf(of('cancelled') ?? of('late_cancelled')),
      absenceAnswerBy: report && !report.isTakenBack ? absenceStandsAt(report.at).toString() : null,
      isAbsenceTakenBack: report?.isTakenBack ?? false,
      appeal: decided ?? (of('appealed') ? 'waiting' : 'none'),
    }
  })
}

function cancelledOf(
  event: Awaited<ReturnType<typeof outcomes.listEventsOf>>[number] | undefined,
): SessionOutcome['cancelled'] {
  if (!event) return null
  const { by, because = null } = event.detail as Omit<NonNullable<SessionOutcome['cancelled']>, 'at'>
  return { at: event.at.toString(), by, because }
}

/** Where the professional can still move a session back to before anybody is told, and until when; null: nowhere. */
export function findUndoableMove(
  ctx: Ctx,
  sessionId: SessionId,
): Promise<{ readonly startsAt: string; readonly until: string } | null> {
  mayActAsProfessional(ctx)
  return inTransaction(ctx, async (ctx) => {
    const moves = await outcomes.listMoves(ctx, sessionId)
    const session = await findSession(ctx, sessionId)
    if (!session) return null
    const [last, back] = [moves.at(-1), untoldOrigin(moves, ctx.clock.now(), session)]
    return last && back
      ? { startsAt: back.toString(), until: undoableUntil(last.at, session).toString() }
      : null
  })
}

/**
 * What the room holds against a professional who would say now that the client did not come; null: nothing, or it is
 * not the time for it.
 */
export function findContradiction(ctx: Ctx, sessionId: SessionId): Promise<Contradiction | null> {
  mayActAsProfessional(ctx)
  return inTransaction(ctx, async (ctx) => {
    const session = await findSession(ctx, sessionId)
    if (!session || !openStates.includes(session.state)) return null
    const why = whyNotAbsent(session, await outcomes.readJoins(ctx, sessionId), ctx.clock.now())
    return why === 'too_early' ? null : why
  })
}

/** The appeals that wait, oldest first, and those that were decided, for support. */
export function listAppeals(ctx: Ctx): Promise<Appeal[]> {
  mayDecideAppeals(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await outcomes.listAppeals(ctx)
    return rows.map((row) => ({
      sessionId: row.sessionId,
      professionalId: row.professionalId,
      startsAt: row.startsAt.toString(),
      modality: row.modality,
      contactTried: row.contactTried,
      clientJoinedAt: row.clientJoinedAt?.toString() ?? null,
      professionalJoinedAt: row.professionalJoinedAt?.toString() ?? null,
      markedAt: row.markedAt.toString(),
      words: row.words,
      appealedAt: row.appealedAt.toString(),
      decision: row.decision,
      decidedAt: row.decidedAt?.toString() ?? null,
    }))
  })
}

/** How sessions ended, as their professional and the room tell it differently: what waits first, for support. */
export function listReviews(ctx: Ctx): Promise<SessionReview[]> {
  mayDecideAppeals(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await reviews.listReviews(ctx)
    return rows.map((row) => ({
      sessionId: row.sessionId,
      startsAt: row.startsAt.toString(),
      contactTried: row.contactTried,
      clientJoinedAt: row.clientJoinedAt?.toString() ?? null,
      professionalJoinedAt: row.professionalJoinedAt?.toString() ?? null,
      words: row.words,
      askedAt: row.askedAt.toString(),
      decision: row.decision,
      decidedAt: row.decidedAt?.toString() ?? null,
    }))
  })
}

/** How many appeals and reviews nobody of support has decided. */
export function countUndecided(ctx: Ctx): Promise<number> {
  mayDecideAppeals(ctx)
  return inTransaction(ctx, reviews.countUndecided)
}

/** Sessions to which their professional did not come, newest first, for support. */
export function listAbsences(ctx: Ctx): Promise<ProfessionalAbsence[]> {
  mayDecideAppeals(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await outcomes.listAbsences(ctx)
    return rows.map(({ sessionId, professionalId, startsAt }) => ({
      sessionId,
      professionalId,
      startsAt: startsAt.toString(),
    }))
  })
}
