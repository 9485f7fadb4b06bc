import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, type PersonId, personOf } from '@kara/kernel'
import { mayAnswer, mayWrite } from '../access.ts'
import type { OwnWellbeing, SharedWellbeing, WellbeingMeasure } from '../contracts.ts'
import type { NotesKeys } from '../rules/keys.ts'
import { nextCheckAt, openCheck, scoreOf } from '../rules/wellbeing.ts'
import { recordOpening } from '../store/openings.ts'
import * as store from '../store/wellbeing.ts'

/** What the person said by one measure, oldest first, when to say it next, and who sees it. */
export function getOwnWellbeing(ctx: Ctx, keys: NotesKeys, measure: WellbeingMeasure): Promise<OwnWellbeing> {
  mayAnswer(ctx)
  const personId = personOf(ctx) as PersonId
  return inTransaction(ctx, async (ctx) => {
    const checks = await store.listChecks(ctx, personId, measure)
    const shares = (await store.listShares(ctx, personId)).filter((share) => share.measure === measure)
    const [latest] = checks
    return {
      checks: scoresOf(keys, measure, checks),
      nextAt: latest ? nextCheckAt(latest.takenAt).toString() : null,
      sharedWith: shares.map(({ professionalId, givenAt }) => ({
        professionalId,
        since: givenAt.toString(),
      })),
    }
  })
}

/** From when the next check by a measure says something new; null: none was taken yet. Opens nothing. */
export function findNextCheckAt(ctx: Ctx, measure: WellbeingMeasure): Promise<string | null> {
  mayAnswer(ctx)
  return inTransaction(ctx, async (ctx) => {
    const [latest] = await store.listChecks(ctx, personOf(ctx) as PersonId, measure)
    return latest ? nextCheckAt(latest.takenAt).toString() : null
  })
}

/** Whether a client shows any measure to the professional of the scope; opens nothing. */
export function isWellbeingShared(ctx: Ctx, personId: PersonId): Promise<boolean> {
  mayWrite(ctx)
  return inTransaction(ctx, async (ctx) => (await store.listShares(ctx, personId)).length > 0)
}

/** The measures that a client shows, each with its scores, oldest first. The client sees that they were opened. */
export function listSharedWellbeing(
  ctx: Ctx,
  keys: NotesKeys,
  personId: PersonId,
): Promise<SharedWellbeing[]> {
  mayWrite(ctx)
  return inTransaction(ctx, async (ctx) => {
    const shares = await store.listShares(ctx, personId)
    const shown: SharedWellbeing[] = []
    for (const { measure, givenAt } of shares) {
      const checks = await store.listChecks(ctx, personId, measure)
      shown.push({ measure, since: givenAt.toString(), checks: scoresOf(keys, measure, checks) })
    }
    if (shown.length > 0) {
      await recordAudit(ctx, 'wellbeing.read', { kind: 'person', id: personId })
      await recordOpening(ctx, personId, 'wellbeing')
    }
    return shown
  })
}

function scoresOf(keys: NotesKeys, measure: WellbeingMeasure, rows: readonly store.CheckRow[]) {
  return rows.toReversed().map((row) => ({
    takenAt: row.takenAt.toString(),
    score: scoreOf(measure, openCheck(keys, row)),
  }))
}
