import { dbOf, type TxCtx } from '@kara/db'
import { noticeTurnedOff } from '@kara/db/schema/notifications'
import { type PersonId, personOf } from '@kara/kernel'
import { and, eq, inArray } from 'drizzle-orm'
import type { OptionalNotice } from '../contracts.ts'

/** What the person of the scope does without. */
export async function listTurnedOff(ctx: TxCtx): Promise<OptionalNotice[]> {
  const rows = await dbOf(ctx)
    .select({ notice: noticeTurnedOff.notice })
    .from(noticeTurnedOff)
    .where(eq(noticeTurnedOff.personId, personOf(ctx) as PersonId))
  return rows.map(({ notice }) => notice as OptionalNotice)
}

export async function turnOff(ctx: TxCtx, notices: readonly OptionalNotice[]): Promise<void> {
  if (notices.length === 0) return
  const own = { personId: personOf(ctx) as PersonId, turnedOffAt: ctx.clock.now() }
  await dbOf(ctx)
    .insert(noticeTurnedOff)
    .values(notices.map((notice) => ({ ...own, notice })))
    .onConflictDoNothing()
}

export async function turnOn(ctx: TxCtx, notices: readonly OptionalNotice[]): Promise<void> {
  if (notices.length === 0) return
  await dbOf(ctx)
    .delete(noticeTurnedOff)
    .where(
      and(
        eq(noticeTurnedOff.personId, personOf(ctx) as PersonId),
        inArray(noticeTurnedOff.notice, [...notices]),
      ),
    )
}
