import { getCompany, listAdmins, listDomains } from '@kara/companies'
import type { Company, CompanyDomain } from '@kara/companies/contracts'
import { findCompanyPolicy, getPoolStatement } from '@kara/credits'
import type { CompanyPolicy } from '@kara/credits/contracts'
import { findCompanyOfSlug, getOwnHub, listOwnListings } from '@kara/hubs'
import type { OwnHub, OwnListing } from '@kara/hubs/contracts'
import { getPrimaryAddress } from '@kara/identity'
import type { PersonId } from '@kara/kernel'
import { listConnections } from '@kara/sso'
import type { SsoConnection } from '@kara/sso/contracts'
import { companyCtx, gateOf, operatorOf, type Tools } from './tools.ts'

/** A hub as it is, in the same parts as its folder. */
export interface LiveHub {
  readonly company: Company
  readonly owner: { readonly personId: PersonId; readonly name: string; readonly email: string } | null
  readonly domains: readonly CompanyDomain[]
  /** The one that is switched on, else the newest. */
  readonly connection: SsoConnection | null
  readonly policy: CompanyPolicy | null
  readonly poolCredits: number
  readonly hub: OwnHub
  readonly listings: readonly OwnListing[]
}

/** Reads the live hub of a name through the doors of the modules; null when nobody has it. */
export async function readLive(tools: Tools, slug: string): Promise<LiveHub | null> {
  const companyId = await findCompanyOfSlug(operatorOf(tools.ctx), slug)
  if (!companyId) return null
  const ctx = companyCtx(tools.ctx, companyId)
  const connections = await listConnections(ctx)
  const inUse = connections.filter((connection) => connection.state !== 'disabled')
  return {
    company: await getCompany(ctx),
    owner: await findOwner(tools, companyId),
    domains: await listDomains(ctx),
    connection:
      inUse.find(({ state }) => state === 'required' || state === 'optional') ?? inUse.at(-1) ?? null,
    policy: await findCompanyPolicy(ctx),
    poolCredits: (await getPoolStatement(ctx)).fundedHalves / 2,
    hub: await getOwnHub(ctx),
    listings: await listOwnListings(ctx),
  }
}

async function findOwner({ ctx }: Tools, companyId: Company['id']): Promise<LiveHub['owner']> {
  const admins = await listAdmins(companyCtx(ctx, companyId))
  const owner = admins.find((admin) => admin.role === 'owner')
  if (!owner) return null
  const { email, displayName } = await getPrimaryAddress(gateOf(ctx, owner.personId))
  return { personId: owner.personId, name: displayName, email }
}
