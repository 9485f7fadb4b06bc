import type { Ctx } from '@kara/kernel'
import { lockNote, notesKeys, saveNote, startNote } from '@kara/notes'
import type { BookedSession } from '@kara/scheduling/contracts'
import type { Tools } from '../tools.ts'

/** What a professional wrote after a session that has taken place. */
export async function plantNote(
  { secret }: Tools,
  professional: Ctx,
  { id: sessionId, personId }: BookedSession,
  { text, isLocked }: { readonly text: string; readonly isLocked: boolean },
): Promise<void> {
  const noteId = await startNote(professional, { personId, sessionId })
  const { revision } = await saveNote(professional, notesKeys(secret), { noteId, revision: 0, text })
  if (isLocked) await lockNote(professional, noteId, revision)
}
