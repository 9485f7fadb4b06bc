import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayApprove } from '../access.ts'
import { type Application, limits } from '../contracts.ts'
import { toApplication } from '../rules/views.ts'
import * as store from '../store/professionals.ts'

/** Who waits for support's decision, longest first. */
export function listApplications(ctx: Ctx): Promise<Application[]> {
  mayApprove(ctx)
  return inTransaction(ctx, async (ctx) =>
    (await store.listDrafts(ctx, limits.applicationsMax)).map(toApplication),
  )
}
