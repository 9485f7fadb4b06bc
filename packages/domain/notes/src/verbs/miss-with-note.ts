import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { failSession, proposeNoShow } from '@kara/scheduling'
import { mayWrite } from '../access.ts'
import { FailWithNoteInput, NoShowWithNoteInput } from '../contracts.ts'
import type { NotesKeys } from '../rules/keys.ts'
import { keepNoteOfEnd } from '../steps/keep-note-of-end.ts'

/**
 * The professional says that the client did not come, and keeps for themself what they want to remember of it: the
 * client is told as ever, and reads nothing of the note. Both happen or neither.
 *
 * @throws as `proposeNoShow`
 */
export async function missWithNote(ctx: Ctx, keys: NotesKeys, raw: NoShowWithNoteInput): Promise<void> {
  mayWrite(ctx)
  const { note, ...missed } = NoShowWithNoteInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    await proposeNoShow(ctx, missed)
    await keepNoteOfEnd(ctx, keys, { sessionId: missed.sessionId as SessionId, note })
  })
}

/** The same of a session of which less than half could be held. @throws as `failSession` */
export async function failWithNote(ctx: Ctx, keys: NotesKeys, raw: FailWithNoteInput): Promise<void> {
  mayWrite(ctx)
  const { note, ...failed } = FailWithNoteInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    await failSession(ctx, failed)
    await keepNoteOfEnd(ctx, keys, { sessionId: failed.sessionId as SessionId, note })
  })
}
