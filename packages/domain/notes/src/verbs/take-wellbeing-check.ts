import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, type Id, type PersonId, personOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayAnswer } from '../access.ts'
import { TakeWellbeingCheckInput, type WellbeingMeasure } from '../contracts.ts'
import { checkTooSoon } from '../errors.ts'
import { wellbeingDeleted, wellbeingTaken } from '../events.ts'
import type { NotesKeys } from '../rules/keys.ts'
import { isDue, nextCheckAt, sealCheck } from '../rules/wellbeing.ts'
import * as store from '../store/wellbeing.ts'

/**
 * A person says how the last two weeks were, by one measure. The answers are sealed before they reach the database, and nobody sees them
 * but the person and whom they chose.
 *
 * @throws `notes.check_too_soon` within two weeks of the one before by that measure
 */
export async function takeWellbeingCheck(
  ctx: Ctx,
  keys: NotesKeys,
  raw: TakeWellbeingCheckInput,
): Promise<Id<'wellbeing_check'>> {
  mayAnswer(ctx)
  const { measure, answers, timeZone } = TakeWellbeingCheckInput.parse(raw)
  const personId = personOf(ctx) as PersonId
  return inTransaction(ctx, async (ctx) => {
    const takenAt = ctx.clock.now()
    const [latest] = await store.listChecks(ctx, personId, measure)
    if (latest && !isDue(latest.takenAt, takenAt)) throw checkTooSoon(nextCheckAt(latest.takenAt).toString())
    const id = ctx.ids.next<'wellbeing_check'>()
    const takenOn = takenAt.toZonedDateTimeISO(timeZone).toPlainDate()
    const sealed = sealCheck(keys, { id, personId }, answers)
    if (!(await store.insertCheck(ctx, { id, personId, measure, takenOn, takenAt, sealed })))
      throw checkTooSoon(nextCheckAt(takenAt).toString())
    await recordAudit(ctx, 'wellbeing_check.taken', { kind: 'wellbeing_check', id })
    const nextAt = nextCheckAt(takenAt).toString()
    await publish(ctx, wellbeingTaken({ checkId: id, personId, measure, nextAt }))
    return id
  })
}

/** The person deletes every check of theirs by one measure, for whoever saw them too. */
export async function deleteWellbeingChecks(ctx: Ctx, measure: WellbeingMeasure): Promise<void> {
  mayAnswer(ctx)
  await inTransaction(ctx, async (ctx) => {
    const checks = await store.deleteChecks(ctx, measure)
    await recordAudit(ctx, 'wellbeing_check.deleted', {
      kind: 'person',
      id: personOf(ctx),
      detail: { checks, measure },
    })
    await publish(ctx, wellbeingDeleted({ personId: personOf(ctx) as PersonId, measure }))
  })
}
