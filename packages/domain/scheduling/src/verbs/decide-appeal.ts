import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayDecideAppeals } from '../access.ts'
import { DecideAppealInput } from '../contracts.ts'
import { appealMissing, appealDecided as decidedBefore } from '../errors.ts'
import { appealDecided } from '../events.ts'
import * as outcomes from '../store/outcomes.ts'

/**
 * Support decides on an appeal, once. Whose session it is stays unknown there: what follows is done by a job that
 * carries its owners.
 *
 * @throws `scheduling.appeal_decided`, `scheduling.appeal_missing`
 */
export async function decideAppeal(ctx: Ctx, raw: DecideAppealInput): Promise<void> {
  mayDecideAppeals(ctx)
  const { sessionId: rawId, decision, reason } = DecideAppealInput.parse(raw)
  const sessionId = rawId as SessionId
  await inTransaction(ctx, async (ctx) => {
    if (!(await outcomes.findAppeal(ctx, sessionId))) throw appealMissing()
    const appeal = await outcomes.decideAppeal(ctx, sessionId, decision, reason)
    if (!appeal) throw decidedBefore()
    await recordAudit(ctx, 'session_appeal.decided', {
      kind: 'session',
      id: sessionId,
      detail: { decision },
    })
    const { personId, professionalId } = appeal
    await publish(ctx, appealDecided({ sessionId, personId, professionalId, decision }))
  })
}
