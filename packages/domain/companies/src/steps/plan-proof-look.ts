import type { TxCtx } from '@kara/db'
import { companyOf } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { CompanyDomainId } from '../contracts.ts'

/** Plans the next look at the proof of a domain; there is one at a time. */
export function planProofLook(
  ctx: TxCtx,
  domainId: CompanyDomainId,
  { hours }: { readonly hours: number },
): Promise<void> {
  return planWork(ctx, {
    kind: 'company_domain.looked_at_again',
    key: domainId,
    queue: 'connections',
    dueAt: ctx.clock.now().add({ hours }),
    scope: { companyId: companyOf(ctx) },
    payload: { domainId },
  })
}
