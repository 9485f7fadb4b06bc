import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { changeProtection, getSureSession } from '@kara/identity'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import { AskInput } from '../contracts.ts'
import { electronicIdRemoved } from '../events.ts'
import { withdrawNameReview } from '../steps/review-name.ts'
import { deleteEid } from '../store/electronic-ids.ts'
import { countFactors } from '../store/passkeys.ts'

/** Takes the electronic ID off the account, and with it the sealed national id. */
export async function removeElectronicId(ctx: Ctx, raw: AskInput): Promise<void> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  const { sessionId } = await getSureSession(ctx, AskInput.parse(raw))
  await inTransaction(ctx, async (ctx) => {
    let isGone = false
    await changeProtection(ctx, sessionId, async (ctx) => {
      isGone = await deleteEid(ctx, personId)
      return (await countFactors(ctx, personId)).passkeys > 0
    })
    if (!isGone) return
    await withdrawNameReview(ctx, personId)
    await recordAudit(ctx, 'electronic_id.removed', { kind: 'person', id: personId })
    await publish(ctx, electronicIdRemoved(personId))
  })
}
