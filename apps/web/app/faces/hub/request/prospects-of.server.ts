import { findBalance, findPolicy } from '@kara/credits'
import { findHub } from '@kara/hubs'
import { defaultSessionRules } from '@kara/hubs/contracts'
import type { Ctx, ProfessionalId } from '@kara/kernel'
import { readTypicalReply } from '@kara/scheduling'

/** How soon an answer can be expected here, and what would pay for the session. */
export async function prospectsOf(ctx: Ctx, professionalId: ProfessionalId) {
  const [typicalReply, hub, credits] = await Promise.all([
    readTypicalReply(ctx, professionalId),
    findHub(ctx),
    creditsOf(ctx),
  ])
  const { replyDays } = hub?.rules ?? defaultSessionRules
  return { typicalReply, replyDays, credits }
}

async function creditsOf(ctx: Ctx) {
  const policy = await findPolicy(ctx)
  const balance = policy && (await findBalance(ctx))
  return balance && { availableHalves: balance.availableHalves }
}
