import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { HandoverAnswered, HandoverChanged } from '../rules/payloads.ts'

type Step = 'proposed' | 'accepted' | 'declined' | 'lapsed'
type Answered = z.output<typeof HandoverAnswered>

/**
 * The client is asked; the professional hears what came of it, and the colleague of a new client, who agreed. Each once.
 */
export async function planHandoverNotices(
  ctx: Ctx,
  step: Step,
  handover: z.output<typeof HandoverChanged>,
): Promise<void> {
  mayNotify(ctx)
  const { personId, professionalId, colleagueId, handoverId } = handover
  await inTransaction(ctx, async (ctx) => {
    const plan = (kind: string, key: string, payload: object) =>
      planWork(ctx, {
        kind,
        key,
        queue: 'notices',
        dueAt: ctx.clock.now(),
        scope: { personId, professionalId },
        payload: { ...payload },
      })
    if (step === 'proposed') return plan('notice.handover_proposed', handoverId, handover)
    const tell = (outcome: Answered['outcome'], to: Answered['to']) =>
      plan('notice.handover_answered', `${handoverId}|${outcome}`, { ...handover, outcome, to })
    await tell(step, professionalId)
    if (step === 'accepted') await tell('taken_over', colleagueId)
  })
}
