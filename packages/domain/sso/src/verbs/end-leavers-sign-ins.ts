import { endAllSessions } from '@kara/identity'
import { type Ctx, companyOf, inScope, personOf } from '@kara/kernel'
import { mustBeJobOfCompany } from '../access.ts'

/**
 * Signs whoever left a company out wherever its sign-in had opened their account, however the company said so; what
 * they opened by themselves stays open. Doing it twice is doing it once.
 */
export async function endLeaversSignIns(ctx: Ctx): Promise<void> {
  mustBeJobOfCompany(ctx)
  const [companyId, personId] = [companyOf(ctx), personOf(ctx)]
  await endAllSessions(inScope(ctx, { role: 'gate', companyId, personId }), { personId, companyId })
}
