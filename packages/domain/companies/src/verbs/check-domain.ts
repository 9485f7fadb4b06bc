import { recordAudit } from '@kara/audit'
import { inTransaction, isFailure } from '@kara/db'
import { type Ctx, companyOf, invariant } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAble } from '../access.ts'
import { CheckDomainInput, type CompanyDomain, type CompanyDomainId, limits } from '../contracts.ts'
import { domainMissing, domainTaken } from '../errors.ts'
import { domainVerified } from '../events.ts'
import { findTxtRecords } from '../gateway.ts'
import { toDomain } from '../reads/list-domains.ts'
import { isProven, recordsToShow, stateAfterCheck, txtHostOf } from '../rules/domains.ts'
import { planProofLook } from '../steps/plan-proof-look.ts'
import * as store from '../store.ts'

/**
 * Looks for the proof of a domain in the DNS and records what was found. The question is asked between
 * two transactions, never inside one; a company that proved the same domain first keeps it. A proof that
 * is found is looked for again in a week.
 */
export async function checkDomain(
  ctx: Ctx,
  raw: CheckDomainInput,
  { resolverUrl }: { readonly resolverUrl: string },
): Promise<CompanyDomain> {
  mustBeAble(ctx, 'check_domains')
  invariant(!ctx.transaction, 'a domain is not checked inside a transaction')
  const domainId = CheckDomainInput.parse(raw).domainId as CompanyDomainId
  const domain = await inTransaction(ctx, (ctx) => store.findDomain(ctx, domainId))
  if (!domain) throw domainMissing()
  const records = await findTxtRecords(resolverUrl, txtHostOf(domain.name))
  const isThere = isProven(records, domain.token)
  const state = stateAfterCheck(domain.state, isThere)
  const found = recordsToShow(records)
  try {
    return await record(ctx, domainId, { state, isProven: isThere, found })
  } catch (error) {
    if (!isFailure(error, 'unique_violation', 'company_domain_one_owner')) throw error
    await record(ctx, domainId, { state: 'failed', isProven: false, found })
    throw domainTaken(domain.name)
  }
}

function record(
  ctx: Ctx,
  domainId: CompanyDomainId,
  check: { readonly state: 'verified' | 'failed'; readonly isProven: boolean; readonly found: string[] },
): Promise<CompanyDomain> {
  return inTransaction(ctx, async (ctx) => {
    const before = await store.lockDomain(ctx, domainId)
    const checked = (await store.recordCheck(ctx, domainId, check)) ?? before
    if (!checked) throw domainMissing()
    await recordAudit(ctx, 'company_domain.checked', {
      kind: 'company_domain',
      id: domainId,
      detail: { name: checked.name, state: checked.state },
    })
    const isNewlyVerified = checked.state === 'verified' && before?.state !== 'verified'
    if (isNewlyVerified) await publish(ctx, domainVerified(companyOf(ctx), checked.name))
    if (check.isProven) await planProofLook(ctx, domainId, { hours: limits.proofLookDays * 24 })
    return toDomain(checked)
  })
}
