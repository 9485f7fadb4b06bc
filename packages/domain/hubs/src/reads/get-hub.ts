import type { Ctx } from '@kara/kernel'
import type { HubFront } from '../contracts.ts'
import { hubMissing } from '../errors.ts'
import { findHub } from './find-hub.ts'

/** The hub of the company of this call. @throws `hubs.hub_missing` */
export async function getHub(ctx: Ctx): Promise<HubFront> {
  const hub = await findHub(ctx)
  if (!hub) throw hubMissing()
  return hub
}
