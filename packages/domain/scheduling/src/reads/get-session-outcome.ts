import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { mayActAsProfessional, mayDecideAppeals, mayEnter } from '../access.ts'
import type { Appeal, ContactTried, ProfessionalAbsence, SessionOutcome } from '../contracts.ts'
import { undoableUntil, untoldOrigin } from '../rules/moves.ts'
import { absenceStandsAt, appealUntil } from '../rules/outcomes.ts'
import * as outcomes from '../store/outcomes.ts'
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
    ])
    const report = await outcomes.readReport(ctx, sessionId)
    const of = (kind: string) => events.find((event) => event.kind === kind)
    const marked = of('client_no_show')
    const session = marked && (await findSession(ctx, sessionId))
    const decided = of('reversed') ? ('accepted' as const) : of('upheld') ? ('upheld' as const) : null
    return {
      markedAt: marked?.at.toString() ?? null,
      contactTried: (marked?.detail as { contactTried?: ContactTried } | undefined)?.contactTried ?? null,
      appealUntil: marked && session ? appealUntil(marked.at, session).toString() : null,
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
      professionalJoinedAt: row.professionalJoinedAt?.toString() ?? null,
      markedAt: row.markedAt.toString(),
      words: row.words,
      appealedAt: row.appealedAt.toString(),
      decision: row.decision,
      decidedAt: row.decidedAt?.toString() ?? null,
    }))
  })
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
