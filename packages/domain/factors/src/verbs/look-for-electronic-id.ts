import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, inScope } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAbout } from '../access.ts'
import { limits } from '../contracts.ts'
import { electronicIdAnswers } from '../events.ts'
import { type LookFor, planLook } from '../steps/plan-look.ts'
import { findEid } from '../store/electronic-ids.ts'
import { endWait, findOpenWait } from '../store/waits.ts'

/**
 * Does what a look at the provider calls for: who waits is told once when it answers, and looked for again a little
 * later when it does not. Who has shown the ID meanwhile needs no letter; after two days nobody waits any more.
 */
export async function lookForElectronicId(
  ctx: Ctx,
  at: LookFor,
  { answers }: { readonly answers: boolean },
): Promise<void> {
  mustBeAbout(ctx)
  const { waitId, personId, companyId, look } = at
  await inTransaction(inScope(ctx, { role: 'gate', personId, companyId }), async (ctx) => {
    const wait = await findOpenWait(ctx, { personId, companyId })
    if (wait?.id !== waitId) return
    const outcome = (await findEid(ctx, personId))
      ? 'shown'
      : answers
        ? 'answered'
        : look >= limits.eidLooksMax
          ? 'given_up'
          : null
    if (!outcome) return planLook(ctx, { ...at, look: look + 1 })
    if (!(await endWait(ctx, waitId, outcome))) return
    await recordAudit(ctx, `eid_wait.${outcome}`, { kind: 'eid_wait', id: waitId })
    if (outcome === 'answered') await publish(ctx, electronicIdAnswers(personId, companyId, waitId))
  })
}
