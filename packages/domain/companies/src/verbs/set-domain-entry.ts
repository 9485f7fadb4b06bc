import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAble } from '../access.ts'
import { type CompanyDomain, type CompanyDomainId, SetDomainEntryInput } from '../contracts.ts'
import { domainMissing, domainNotProven } from '../errors.ts'
import { domainEntryChanged } from '../events.ts'
import { toDomain } from '../reads/list-domains.ts'
import * as store from '../store.ts'

/**
 * Says how people of a proven domain come in. It counts from the next sign-in on; who works there already does so
 * whichever way they came. Saying the same again changes nothing.
 *
 * @throws `companies.domain_not_proven` while its record was not found
 */
export async function setDomainEntry(ctx: Ctx, raw: SetDomainEntryInput): Promise<CompanyDomain> {
  mustBeAble(ctx, 'manage_domains')
  const { domainId, entry } = SetDomainEntryInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const domain = await store.lockDomain(ctx, domainId as CompanyDomainId)
    if (!domain) throw domainMissing()
    if (domain.state !== 'verified') throw domainNotProven(domain.name)
    const { id, name, entry: before } = domain
    if (!(await store.updateEntry(ctx, id, entry))) return toDomain(domain)
    const detail = { name, before, entry }
    await recordAudit(ctx, 'company_domain.entry_changed', { kind: 'company_domain', id, detail })
    await publish(ctx, domainEntryChanged(companyOf(ctx), name, entry))
    return toDomain({ ...domain, entry })
  })
}
