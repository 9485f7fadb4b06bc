import { inTransaction } from '@kara/db'
import { getPerson } from '@kara/identity'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { afterQuietHours } from '../rules/moments.ts'
import type { CreditsProposed, SeriesProposalChanged, SeriesProposalEnded } from '../rules/payloads.ts'

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

/** The client is asked about more credits. It can wait until they are awake. */
export async function planCreditsProposed(
  ctx: Ctx,
  proposal: z.output<typeof CreditsProposed>,
): Promise<void> {
  mayNotify(ctx)
  const { personId, professionalId, proposalId } = proposal
  await inTransaction(ctx, async (ctx) => {
    const { timeZone } = await getPerson(ctx)
    await planWork(ctx, {
      kind: 'notice.credits_proposed',
      key: proposalId,
      queue: 'notices',
      dueAt: afterQuietHours(ctx.clock.now(), timeZone),
      scope: { personId, professionalId },
      payload: { ...proposal },
    })
  })
}
