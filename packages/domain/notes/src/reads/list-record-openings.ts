import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayAnswer } from '../access.ts'
import type { RecordOpening } from '../contracts.ts'
import { listOpenings } from '../store/openings.ts'

/** When professionals opened the scope's person's record, newest first; never what they read. */
export function listRecordOpenings(ctx: Ctx): Promise<RecordOpening[]> {
  mayAnswer(ctx)
  return inTransaction(ctx, async (ctx) =>
    (await listOpenings(ctx)).map(({ professionalId, kind, openedAt }) => ({
      professionalId,
      kind: kind as RecordOpening['kind'],
      openedAt: openedAt.toString(),
    })),
  )
}
