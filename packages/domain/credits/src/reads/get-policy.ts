import type { Ctx } from '@kara/kernel'
import type { CreditPolicy } from '../contracts.ts'
import { policyMissing } from '../errors.ts'
import { findPolicy } from './find-policy.ts'

/** The company's newest policy. @throws `credits.policy_missing` */
export async function getPolicy(ctx: Ctx): Promise<CreditPolicy> {
  const policy = await findPolicy(ctx)
  if (!policy) throw policyMissing()
  return policy
}
