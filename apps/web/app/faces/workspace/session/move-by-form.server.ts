import { type Ctx, invalid, type SessionId } from '@kara/kernel'
import { formatter, translator } from '@kara/language'
import { findUndoableMove, moveAsProfessional } from '@kara/scheduling'
import { readerOf } from '../../../http/language.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { timesOfForm } from '../request/times-of-form.ts'
import { sessionMessages } from './session-messages.ts'

/** Moves a session to the time that was typed, or back to where it was, and says so. */
export async function moveByForm(args: PageArgs, ctx: Ctx, sessionId: SessionId, form: FormData) {
  const { locale, timeZone } = await readerOf(args)
  const words = translator(locale, sessionMessages)
  const back = String(form.get('startsAt') ?? '')
  const startsAt = back || timesOfForm(form, timeZone).startsAt[0]
  if (!startsAt) throw invalid('web.time_unreadable', 'This is not a time.')
  const undo = await findUndoableMove(ctx, sessionId)
  const moved = await moveAsProfessional(ctx, { sessionId, startsAt })
  if (undo?.startsAt === moved.startsAt) return words('move.undone')
  return words('move.done', { when: formatter(locale, timeZone).dateTimeWithZone(moved.startsAt) })
}
