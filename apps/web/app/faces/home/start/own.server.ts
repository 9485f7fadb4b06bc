import type { Ctx } from '@kara/kernel'
import { listIntakeTasks } from '@kara/notes'
import { listKnownProfessionals, listOwnInvites, listSelfPayOffers } from '@kara/scheduling'
import { listWaitlist } from '@kara/waitlists'
import { listAsked } from './asked.server.ts'

/** What is the person's own wherever they work, in one transaction: nothing in it waits for another connection. */
export function listOwn(ctx: Ctx) {
  return Promise.all([
    listIntakeTasks(ctx),
    listOwnInvites(ctx),
    listKnownProfessionals(ctx),
    listWaitlist(ctx),
    listSelfPayOffers(ctx),
    listAsked(ctx),
  ])
}
