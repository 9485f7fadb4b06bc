import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { maySeeOwnHub } from '../access.ts'
import type { OwnHub } from '../contracts.ts'
import { hubMissing } from '../errors.ts'
import { toOwnHub } from '../rules/views.ts'
import * as store from '../store/hubs.ts'

/** The company's hub with its addresses, its state and what becomes of its colour; null while there is none. */
export function findOwnHub(ctx: Ctx): Promise<OwnHub | null> {
  maySeeOwnHub(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findHub(ctx)
    return row && toOwnHub(row, await store.listHosts(ctx))
  })
}

/** @throws `hubs.hub_missing` */
export async function getOwnHub(ctx: Ctx): Promise<OwnHub> {
  const hub = await findOwnHub(ctx)
  if (!hub) throw hubMissing()
  return hub
}
