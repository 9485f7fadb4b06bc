import { inTransaction } from '@kara/db'
import { type Ctx, invariant, isCodedError } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { mustBeJob } from '../access.ts'
import type { CompanyDomainId } from '../contracts.ts'
import { findTxtRecords } from '../gateway.ts'
import { isProven, recordsToShow, txtHostOf } from '../rules/domains.ts'
import * as store from '../store.ts'

/** What the DNS says now of a proven domain, and since when its record was missing as it was asked. */
export type ProofNow =
  | { readonly outcome: 'nothing' }
  | { readonly outcome: 'unavailable' }
  | {
      readonly outcome: 'answer'
      readonly isFound: boolean
      readonly found: string[]
      readonly missingSince: Temporal.Instant | null
    }

/** Asks the resolver for the record of a proven domain, outside of any transaction. Nothing is kept here. */
export async function lookForProof(
  ctx: Ctx,
  { domainId }: { readonly domainId: CompanyDomainId },
  { resolverUrl }: { readonly resolverUrl: string },
): Promise<ProofNow> {
  mustBeJob(ctx)
  invariant(!ctx.transaction, 'a proof is not looked for inside a transaction')
  const domain = await inTransaction(ctx, (ctx) => store.findDomain(ctx, domainId))
  if (domain?.state !== 'verified') return { outcome: 'nothing' }
  try {
    const records = await findTxtRecords(resolverUrl, txtHostOf(domain.name))
    const isFound = isProven(records, domain.token)
    return { outcome: 'answer', isFound, found: recordsToShow(records), missingSince: domain.missingSince }
  } catch (error) {
    if (!isCodedError(error)) throw error
    return { outcome: 'unavailable' }
  }
}
