import type { Ctx } from '@kara/kernel'
import { findDomainEntry } from './find-domain-entry.ts'

/** Whether the scope's company has proven this domain now; asked at every sign-in, never remembered. */
export async function isDomainVerified(ctx: Ctx, domain: string): Promise<boolean> {
  return (await findDomainEntry(ctx, domain)) !== null
}
