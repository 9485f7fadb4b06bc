import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, inScope } from '@kara/kernel'
import { cancelWork, publish } from '@kara/outbox'
import { handOverSessions } from '@kara/scheduling'
import { mayAnswer } from '../access.ts'
import { AnswerHandoverInput } from '../contracts.ts'
import { handoverEnded, handoverMissing } from '../errors.ts'
import { handoverAccepted, handoverDeclined } from '../events.ts'
import { factsOf, isOpen } from '../rules.ts'
import * as store from '../store.ts'

/**
 * The client consents or does not. With their consent the sessions that they name are booked with the colleague and
 * their other ones with this professional are cancelled, all in one transaction; without it nothing moves. Notes stay
 * with whoever wrote them. The same answer again changes nothing.
 *
 * @throws `handovers.handover_missing`, `handovers.handover_ended`, `scheduling.handed_over_time_gone`
 */
export async function answerHandover(ctx: Ctx, raw: AnswerHandoverInput): Promise<void> {
  mayAnswer(ctx)
  const { handoverId: text, answer, rebook } = AnswerHandoverInput.parse(raw)
  const id = text as store.HandoverId
  const state = answer === 'accept' ? 'accepted' : 'declined'
  const asked = await inTransaction(ctx, (ctx) => store.findHandover(ctx, id))
  if (!asked) throw handoverMissing()
  const { scope } = ctx
  const { companyId } = asked
  const owner = companyId && scope.role === 'person' ? inScope(ctx, { ...scope, companyId }) : ctx
  await inTransaction(owner, async (ctx) => {
    // In the order of the job that ends it, so that the two never deadlock.
    await cancelWork(ctx, 'handover.lapses', id)
    const before = await store.lockHandover(ctx, id)
    if (!before) throw handoverMissing()
    if (before.state === state) return
    if (!isOpen(before, ctx.clock.now()) || !(await store.endHandover(ctx, id, state))) throw handoverEnded()
    if (state === 'accepted') await handOverSessions(ctx, { ...before, rebook })
    await recordAudit(ctx, `handover.${state}`, { kind: 'handover', id, detail: { rebooked: rebook.length } })
    await publish(ctx, (state === 'accepted' ? handoverAccepted : handoverDeclined)(factsOf(before)))
  })
}
