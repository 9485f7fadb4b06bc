import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayEditProfile } from '../access.ts'
import type { OwnService } from '../contracts.ts'
import { toOwnService } from '../rules/views.ts'
import * as store from '../store/professionals.ts'

/** The professional's own services, shortest first, also those that are no longer offered. */
export function listOwnServices(ctx: Ctx): Promise<OwnService[]> {
  const professionalId = mayEditProfile(ctx)
  return inTransaction(ctx, async (ctx) =>
    (await store.listOwnServices(ctx, professionalId)).map(toOwnService),
  )
}
