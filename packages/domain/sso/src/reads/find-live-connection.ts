import { findCompanyOfEmail } from '@kara/companies'
import { inTransaction } from '@kara/db'
import { type Ctx, inScope } from '@kara/kernel'
import { mustBeAtGate, mustBeAtGateOfCompany } from '../access.ts'
import type { LiveConnection } from '../contracts.ts'
import * as store from '../store/connections.ts'

/** How people of the scope's company sign in through it; null when it has no connection switched on. */
export async function findLiveConnection(ctx: Ctx): Promise<LiveConnection | null> {
  mustBeAtGateOfCompany(ctx)
  const row = await inTransaction(ctx, (ctx) => store.findLiveConnection(ctx))
  return row && toLive(row)
}

/**
 * The same, from an address somebody typed. It follows from the domain alone, so the answer for an unknown
 * address is that for a known one.
 */
export async function findLiveConnectionOfEmail(ctx: Ctx, email: string): Promise<LiveConnection | null> {
  mustBeAtGate(ctx)
  const company = await findCompanyOfEmail(ctx, email)
  return company && findLiveConnection(inScope(ctx, { role: 'gate', companyId: company.companyId }))
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
