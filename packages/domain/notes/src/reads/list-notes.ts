import { inTransaction } from '@kara/db'
import type { Ctx, PersonId } from '@kara/kernel'
import { mayWrite } from '../access.ts'
import type { NoteEntry } from '../contracts.ts'
import { toEntry } from '../rules/notes.ts'
import * as store from '../store/notes.ts'

/** The professional's notes about a client, oldest first: that they are there, not what they say. */
export function listNotes(ctx: Ctx, personId: PersonId): Promise<NoteEntry[]> {
  mayWrite(ctx)
  return inTransaction(ctx, async (ctx) => (await store.listNotes(ctx, personId)).map(toEntry))
}
