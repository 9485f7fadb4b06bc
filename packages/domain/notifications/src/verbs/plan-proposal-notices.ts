import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { SeriesProposalChanged, SeriesProposalEnded } from '../rules/payloads.ts'

type Audience = z.output<typeof SeriesProposalEnded>['audience']

/**
 * The client is asked; the professional hears that they declined; both hear that its time ran out. Each once.
 */
export async function planProposalNotices(
  ctx: Ctx,
  step: 'proposed' | 'declined' | 'lapsed',
  proposal: z.output<typeof SeriesProposalChanged>,
): Promise<void> {
  mayNotify(ctx)
  const { personId, professionalId, proposalId } = proposal
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
    if (step === 'proposed') return plan('notice.series_proposed', proposalId, proposal)
    const tell = (audience: Audience) =>
      plan('notice.series_proposal_ended', `${proposalId}|${audience}`, {
        ...proposal,
        outcome: step,
        audience,
      })
    await tell('professional')
    if (step === 'lapsed') await tell('client')
  })
}
