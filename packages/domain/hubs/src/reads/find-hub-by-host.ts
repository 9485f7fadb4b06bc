import { inTransaction } from '@kara/db'
import type { CompanyId, Ctx, HubId } from '@kara/kernel'
import type { HubState } from '../contracts.ts'
import * as store from '../store/hubs.ts'

/** Which hub answers at a host, and in what state it is. */
export interface HubAtHost {
  readonly companyId: CompanyId
  readonly hubId: HubId
  readonly state: HubState
  /** Rises with every change that a visitor can see. */
  readonly version: number
  /** `retired` when the hub has moved from here. */
  readonly kind: 'canonical' | 'custom' | 'retired'
  /** The address at which it answers now. */
  readonly canonicalHost: string
}

/**
 * The one resolver of hosts, asked before anything else about the caller is known (visitor or gate scope).
 *
 * @param host a full host name in lower case, without a port.
 */
export function findHubByHost(ctx: Ctx, host: string): Promise<HubAtHost | null> {
  return inTransaction(ctx, (ctx) => store.resolveHost(ctx, host))
}
