import { findCompanyOfEmail } from '@kara/companies'
import { inTransaction } from '@kara/db'
import { type Ctx, inScope } from '@kara/kernel'
import { mustBeAtGate, mustBeAtGateOfCompany } from '../access.ts'
import { type LiveConnection, limits } from '../contracts.ts'
import * as store from '../store/connections.ts'

/** Every way in which people of the scope's company sign in through it, the one that is required first. */
export async function listLiveConnections(ctx: Ctx): Promise<LiveConnection[]> {
  mustBeAtGateOfCompany(ctx)
  const rows = await inTransaction(ctx, (ctx) => store.listLiveConnections(ctx, limits.liveConnectionsMax))
  return rows.map(toLive)
}

/**
 * How people of the scope's company sign in through it: by the connection that was chosen, else by the first;
 * null when it has none switched on, or not this one.
 */
export async function findLiveConnection(ctx: Ctx, chosen?: string): Promise<LiveConnection | null> {
  const live = await listLiveConnections(ctx)
  return (chosen ? live.find(({ connectionId }) => connectionId === chosen) : live[0]) ?? null
}

/**
 * The same, from an address somebody typed; null where the people of its domain come in another way. It follows from
 * the domain alone, so the answer for an unknown address is that for a known one.
 */
export async function findLiveConnectionOfEmail(ctx: Ctx, email: string): Promise<LiveConnection | null> {
  mustBeAtGate(ctx)
  const company = await findCompanyOfEmail(ctx, email)
  if (company?.entry !== 'sign_in') return null
  return findLiveConnection(inScope(ctx, { role: 'gate', companyId: company.companyId }))
}

/** Whether addresses of a domain may only sign in through their company; what password sign-in asks. */
export async function isSsoRequiredFor(ctx: Ctx, domain: string): Promise<boolean> {
  return (await findLiveConnectionOfEmail(ctx, `anybody@${domain}`))?.isRequired ?? false
}

function toLive(row: store.ConnectionRow): LiveConnection {
  return {
    connectionId: row.id,
    companyId: row.companyId,
    label: row.label,
    isRequired: row.state === 'required',
  }
}
