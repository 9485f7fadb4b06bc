import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import type { HubFront } from '../contracts.ts'
import { toHubFront } from '../rules/views.ts'
import * as store from '../store/hubs.ts'

/** The hub of the company of this call as its visitors see it; null while there is none. */
export function findHub(ctx: Ctx): Promise<HubFront | null> {
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findHub(ctx)
    return row && toHubFront(row)
  })
}

/** The host at which the company's hub answers, without a port, for links that leave a page. */
export function findHubHost(ctx: Ctx): Promise<string | null> {
  return inTransaction(ctx, async (ctx) => {
    const hosts = await store.listHosts(ctx)
    return hosts.find((host) => host.kind === 'canonical')?.host ?? null
  })
}
