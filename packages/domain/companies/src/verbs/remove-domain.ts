import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAble } from '../access.ts'
import { type CompanyDomainId, RemoveDomainInput } from '../contracts.ts'
import { domainMissing } from '../errors.ts'
import { domainRemoved } from '../events.ts'
import * as store from '../store.ts'

/** Gives a domain up: nobody signs in through it any more, and another company may prove it. */
export async function removeDomain(ctx: Ctx, raw: RemoveDomainInput): Promise<void> {
  mustBeAble(ctx, 'manage_domains')
  const domainId = RemoveDomainInput.parse(raw).domainId as CompanyDomainId
  await inTransaction(ctx, async (ctx) => {
    const name = await store.deleteDomain(ctx, domainId)
    if (!name) throw domainMissing()
    await recordAudit(ctx, 'company_domain.removed', {
      kind: 'company_domain',
      id: domainId,
      detail: { name },
    })
    await publish(ctx, domainRemoved(companyOf(ctx), name))
  })
}
