import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, type Id, invariant, type PersonId, professionalOf, type SessionId } from '@kara/kernel'
import { getClient } from '@kara/scheduling'
import { mayWrite } from '../access.ts'
import { StartNoteInput } from '../contracts.ts'
import { noteMissing, noteStillDraft } from '../errors.ts'
import * as store from '../store/notes.ts'

/**
 * Begins a note about a client: on its own, for a session, or as an amendment of a locked note. A second
 * click finds the empty draft of the first.
 *
 * @throws `scheduling.client_unknown`, `notes.note_missing`, `notes.note_still_draft`
 */
export async function startNote(ctx: Ctx, raw: StartNoteInput): Promise<Id<'note'>> {
  mayWrite(ctx)
  const input = StartNoteInput.parse(raw)
  const of = {
    personId: input.personId as PersonId,
    sessionId: (input.sessionId ?? null) as SessionId | null,
    amendsId: (input.amendsId ?? null) as Id<'note'> | null,
  }
  return inTransaction(ctx, async (ctx) => {
    await getClient(ctx, of.personId)
    if (of.amendsId) {
      const amended = await store.findNote(ctx, of.amendsId)
      if (amended?.personId !== of.personId) throw noteMissing()
      if (amended.state !== 'locked') throw noteStillDraft()
    }
    const begun = await store.findEmptyDraft(ctx, of)
    if (begun) return begun.id
    const id = ctx.ids.next<'note'>()
    const now = ctx.clock.now()
    const isFirst = await store.insertNote(ctx, {
      id,
      ...of,
      professionalId: professionalOf(ctx),
      state: 'draft',
      revision: 0,
      createdAt: now,
      savedAt: now,
      lockedAt: null,
    })
    if (!isFirst) {
      const first = await store.findEmptyDraft(ctx, of)
      invariant(first, 'an empty draft stood in the way of a second one')
      return first.id
    }
    await recordAudit(ctx, 'note.started', { kind: 'note', id })
    return id
  })
}
