import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeJob } from '../access.ts'
import { type CompanyDomainId, limits } from '../contracts.ts'
import { proofLost, proofMissing } from '../events.ts'
import type { ProofNow } from '../reads/look-for-proof.ts'
import { proofEndOf, stateAfterLook } from '../rules/domains.ts'
import { planProofLook } from '../steps/plan-proof-look.ts'
import * as store from '../store.ts'

/**
 * Does what a planned look at a domain's proof calls for. A record that is missing is told once and looked for every
 * day; after two weeks the domain counts no more. A resolver that does not answer says nothing about the record, so
 * everything stays as it is until it does.
 */
export async function lookAtProofAgain(
  ctx: Ctx,
  { domainId }: { readonly domainId: CompanyDomainId },
  looked: ProofNow,
): Promise<void> {
  mustBeJob(ctx)
  await inTransaction(ctx, async (ctx) => {
    const row = await store.findDomain(ctx, domainId)
    if (row?.state !== 'verified' || looked.outcome === 'nothing') return
    if (looked.outcome === 'unavailable')
      return planProofLook(ctx, domainId, { hours: limits.resolverAgainHours })
    await follow(ctx, row, looked)
  })
}

async function follow(
  ctx: TxCtx,
  { id, name }: store.DomainRow,
  looked: Extract<ProofNow, { outcome: 'answer' }>,
): Promise<void> {
  const now = ctx.clock.now()
  const after = stateAfterLook(looked.missingSince, looked.isFound, now)
  const isMissing = after === 'newly_missing' || after === 'still_missing'
  const isRecorded = await store.recordLook(ctx, id, looked, {
    state: after === 'lost' ? 'failed' : 'verified',
    missingSince: isMissing ? (looked.missingSince ?? now) : null,
    found: looked.found,
  })
  if (!isRecorded) return
  const audit = (action: string) => recordAudit(ctx, action, { kind: 'company_domain', id, detail: { name } })
  if (after === 'lost') {
    await audit('company_domain.proof_lost')
    await publish(ctx, proofLost(companyOf(ctx), { domainId: id, domain: name, lostAt: now.toString() }))
    return
  }
  if (after === 'newly_missing') {
    await audit('company_domain.proof_missing')
    const [missingSince, endsAt] = [now.toString(), proofEndOf(now).toString()]
    await publish(ctx, proofMissing(companyOf(ctx), { domainId: id, missingSince, endsAt }))
  }
  if (after === 'found' && looked.missingSince) await audit('company_domain.proof_found_again')
  const hours = after === 'found' ? limits.proofLookDays * 24 : limits.proofMissingLookHours
  await planProofLook(ctx, id, { hours })
}
