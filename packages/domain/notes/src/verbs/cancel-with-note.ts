import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { cancelAsProfessional } from '@kara/scheduling'
import { mayWrite } from '../access.ts'
import { CancelWithNoteInput } from '../contracts.ts'
import type { NotesKeys } from '../rules/keys.ts'
import { keepNoteOfEnd } from '../steps/keep-note-of-end.ts'

/**
 * The professional cancels a session and keeps for themself why: the client is told as ever, and reads no more of it than
 * was chosen to be said. What is kept is a note like any other, sealed; both happen or neither.
 *
 * @throws as `cancelAsProfessional`
 */
export async function cancelWithNote(ctx: Ctx, keys: NotesKeys, raw: CancelWithNoteInput) {
  mayWrite(ctx)
  const { sessionId: rawId, because, note } = CancelWithNoteInput.parse(raw)
  const sessionId = rawId as SessionId
  return inTransaction(ctx, async (ctx) => {
    const outcome = await cancelAsProfessional(ctx, sessionId, because)
    await keepNoteOfEnd(ctx, keys, { sessionId, note })
    return outcome
  })
}
