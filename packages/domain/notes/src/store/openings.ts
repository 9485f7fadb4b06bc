import { dbOf, type TxCtx } from '@kara/db'
import { recordOpening as opening } from '@kara/db/schema/notes'
import { type PersonId, professionalOf } from '@kara/kernel'
import { desc } from 'drizzle-orm'
import { limits, type RecordOpening } from '../contracts.ts'

/** Tells the client that their professional opened the record, once an hour; a client's own reading is theirs. */
export async function recordOpening(
  ctx: TxCtx,
  personId: PersonId,
  kind: RecordOpening['kind'],
): Promise<void> {
  if (ctx.scope.role !== 'professional') return
  const openedAt = ctx.clock.now()
  const hour = openedAt.round({ smallestUnit: 'hour', roundingMode: 'floor' })
  await dbOf(ctx)
    .insert(opening)
    .values({
      id: ctx.ids.next<'record_opening'>(),
      personId,
      professionalId: professionalOf(ctx),
      kind,
      hour,
      openedAt,
    })
    .onConflictDoNothing()
}

/** What was opened of the scope's person, newest first. */
export function listOpenings(ctx: TxCtx) {
  return dbOf(ctx)
    .select({ professionalId: opening.professionalId, kind: opening.kind, openedAt: opening.openedAt })
    .from(opening)
    .orderBy(desc(opening.openedAt))
    .limit(limits.openingsRead)
}
