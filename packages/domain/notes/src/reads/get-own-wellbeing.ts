import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, type PersonId, personOf } from '@kara/kernel'
import { mayAnswer, mayWrite } from '../access.ts'
import type { OwnWellbeing, SharedWellbeing } from '../contracts.ts'
import type { NotesKeys } from '../rules/keys.ts'
import { nextCheckAt, openCheck, scoreOf } from '../rules/wellbeing.ts'
import { recordOpening } from '../store/openings.ts'
import * as store from '../store/wellbeing.ts'

/** What the person said of how they are, oldest first, when to say it next, and who sees it. */
export function getOwnWellbeing(ctx: Ctx, keys: NotesKeys): Promise<OwnWellbeing> {
  mayAnswer(ctx)
  const personId = personOf(ctx) as PersonId
  return inTransaction(ctx, async (ctx) => {
    const checks = await store.listChecks(ctx, personId)
    const shares = await store.listShares(ctx, personId)
    const [latest] = checks
    return {
      checks: scoresOf(keys, checks),
      nextAt: latest ? nextCheckAt(latest.takenAt).toString() : null,
      sharedWith: shares.map(({ professionalId, givenAt }) => ({
        professionalId,
        since: givenAt.toString(),
      })),
    }
  })
}

/** From when the next check says something new; null: none was taken yet. Opens nothing. */
export function findNextCheckAt(ctx: Ctx): Promise<string | null> {
  mayAnswer(ctx)
  return inTransaction(ctx, async (ctx) => {
    const [latest] = await store.listChecks(ctx, personOf(ctx) as PersonId)
    return latest ? nextCheckAt(latest.takenAt).toString() : null
  })
}

/** Whether a client shows it to the professional of the scope; opens nothing. */
export function isWellbeingShared(ctx: Ctx, personId: PersonId): Promise<boolean> {
  mayWrite(ctx)
  return inTransaction(ctx, async (ctx) => (await store.listShares(ctx, personId)).length > 0)
}

/** The scores of a client who shows them, oldest first; null: not shown. The client sees that it was opened. */
export function findSharedWellbeing(
  ctx: Ctx,
  keys: NotesKeys,
  personId: PersonId,
): Promise<SharedWellbeing | null> {
  mayWrite(ctx)
  return inTransaction(ctx, async (ctx) => {
    const [share] = await store.listShares(ctx, personId)
    if (!share) return null
    const checks = await store.listChecks(ctx, personId)
    await recordAudit(ctx, 'wellbeing.read', { kind: 'person', id: personId })
    await recordOpening(ctx, personId, 'wellbeing')
    return { since: share.givenAt.toString(), checks: scoresOf(keys, checks) }
  })
}

function scoresOf(keys: NotesKeys, rows: readonly store.CheckRow[]) {
  return rows.toReversed().map((row) => ({
    takenAt: row.takenAt.toString(),
    score: scoreOf(openCheck(keys, row)),
  }))
}
