import type { TxCtx } from '@kara/db'
import type { SessionId } from '@kara/kernel'
import { getSession } from '@kara/scheduling'
import type { NotesKeys } from '../rules/keys.ts'
import { saveNote } from '../verbs/save-note.ts'
import { startNote } from '../verbs/start-note.ts'

/** Keeps why a session ended otherwise than was meant: a note like any other, sealed. Empty words are none. */
export async function keepNoteOfEnd(
  ctx: TxCtx,
  keys: NotesKeys,
  { sessionId, note }: { readonly sessionId: SessionId; readonly note: string },
): Promise<void> {
  if (!note) return
  const { personId } = await getSession(ctx, sessionId)
  const noteId = await startNote(ctx, { personId, sessionId })
  await saveNote(ctx, keys, { noteId, revision: 0, text: note })
}
