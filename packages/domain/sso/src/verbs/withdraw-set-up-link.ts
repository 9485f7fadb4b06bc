import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayOpenOtherWays } from '../access.ts'
import * as store from '../store/set-up-links.ts'

/** Ends the company's link at once: whoever works by it is stopped at their next step. Once more changes nothing. */
export async function withdrawSetUpLink(ctx: Ctx): Promise<void> {
  mayOpenOtherWays(ctx)
  await inTransaction(ctx, async (ctx) => {
    const id = await store.endLink(ctx, 'withdrawn')
    if (id) await recordAudit(ctx, 'sso_set_up_link.withdrawn', { kind: 'sso_set_up_link', id })
  })
}
