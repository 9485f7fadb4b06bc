import { recordAudit } from '@kara/audit'
import { newToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAble } from '../access.ts'
import { AddDomainInput, type CompanyDomain, limits } from '../contracts.ts'
import { domainInvalid, domainPublic, domainTaken, tooManyDomains } from '../errors.ts'
import { domainAdded } from '../events.ts'
import { toDomain } from '../reads/list-domains.ts'
import { normaliseDomain } from '../rules/names.ts'
import { isPublicMailDomain } from '../rules/public-mail-domains.ts'
import * as store from '../store.ts'

/** Begins the proof of a domain and says which DNS record is awaited. Adding it again changes nothing. */
export async function addDomain(ctx: Ctx, raw: AddDomainInput): Promise<CompanyDomain> {
  mustBeAble(ctx, 'manage_domains')
  const name = normaliseDomain(AddDomainInput.parse(raw).name.replace(/^@/, ''))
  if (!name) throw domainInvalid()
  if (isPublicMailDomain(name)) throw domainPublic(name)
  return inTransaction(ctx, async (ctx) => {
    await store.lockCompany(ctx)
    const domains = await store.listDomains(ctx)
    const same = domains.find((domain) => domain.name === name)
    if (same) return toDomain(same)
    if (domains.length >= limits.domainsMax) throw tooManyDomains()
    if (await store.findCompanyOfDomain(ctx, name)) throw domainTaken(name)
    const domain = await store.insertDomain(ctx, name, newToken())
    await recordAudit(ctx, 'company_domain.added', {
      kind: 'company_domain',
      id: domain.id,
      detail: { name },
    })
    await publish(ctx, domainAdded(companyOf(ctx), name))
    return toDomain(domain)
  })
}
