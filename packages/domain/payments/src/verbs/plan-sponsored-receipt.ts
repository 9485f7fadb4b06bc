import { inTransaction } from '@kara/db'
import type { Ctx, PersonId, ProfessionalId } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { mayWork } from '../access.ts'
import type { SponsoredReceiptInput } from '../contracts.ts'
import { ensurePayee } from '../store/documents.ts'

/** Credits paid all of a session: its client gets a receipt over nothing, as for every other session. */
export async function planSponsoredReceipt(
  ctx: Ctx,
  session: SponsoredReceiptInput & {
    readonly personId: string
    readonly professionalId: string
    readonly payeeName: string
  },
): Promise<void> {
  mayWork(ctx)
  const { personId, professionalId, payeeName, ...payload } = session
  await inTransaction(ctx, async (ctx) => {
    await ensurePayee(ctx, payeeName)
    await planWork(ctx, {
      kind: 'receipt.due',
      key: `session:${payload.sessionId}`,
      queue: 'credits',
      dueAt: ctx.clock.now(),
      scope: { personId: personId as PersonId, professionalId: professionalId as ProfessionalId },
      payload,
    })
  })
}
