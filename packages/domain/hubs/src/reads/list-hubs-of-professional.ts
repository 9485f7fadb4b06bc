import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayAnswer } from '../access.ts'
import { type HubOfProfessional, limits } from '../contracts.ts'
import { toHubOfProfessional } from '../rules/views.ts'
import * as store from '../store/listings.ts'

/** Every hub that the professional was invited to, in whatever state, newest invitation first. */
export function listHubsOfProfessional(ctx: Ctx): Promise<HubOfProfessional[]> {
  mayAnswer(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await store.listOfProfessional(ctx, limits.listingsMax)
    return rows.map((row) => toHubOfProfessional(row, ctx.clock.now()))
  })
}

/** Invitations that wait for the professional's answer, also those that ran out meanwhile. */
export async function listInvitations(ctx: Ctx): Promise<HubOfProfessional[]> {
  return (await listHubsOfProfessional(ctx)).filter((hub) => hub.state === 'invited')
}
