import { type Ctx, invalid, type SessionId } from '@kara/kernel'
import { formatter, translator } from '@kara/language'
import { findUndoableMove, getSession, moveAsProfessional } from '@kara/scheduling'
import type { Flash } from '../../../http/flash.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { toInstant } from '../choose-time/to-instant.ts'
import { workspacePaths } from '../paths.ts'
import { sessionMessages } from './session-messages.ts'

/** Moves a session to the time that was chosen or dragged to, or back to where it was, and says so. */
export async function moveByForm(
  args: PageArgs,
  ctx: Ctx,
  sessionId: SessionId,
  form: FormData,
): Promise<string | Flash> {
  const { locale, timeZone } = await readerOf(args)
  const words = translator(locale, sessionMessages)
  const back = String(form.get('startsAt') ?? '')
  const startsAt = back || toInstant(String(form.get('typed') ?? ''), timeZone)[0]
  if (!startsAt) throw invalid('web.time_unreadable', 'This is not a time.')
  const [undo, before] = await Promise.all([findUndoableMove(ctx, sessionId), getSession(ctx, sessionId)])
  const moved = await moveAsProfessional(ctx, { sessionId, startsAt })
  if (undo?.startsAt === moved.startsAt) return words('move.undone')
  const format = formatter(locale, timeZone)
  return {
    tone: 'positive',
    text: words('move.done', { when: format.dateTimeWithZone(moved.startsAt) }),
    undo: {
      label: words('move.undo', { when: format.dateTime(before.startsAt) }),
      action: workspacePaths.session(sessionId),
      fields: {
        intent: 'move',
        startsAt: before.startsAt,
        back: readReturnPath(form.get('back'), workspacePaths.start()),
      },
    },
  }
}
