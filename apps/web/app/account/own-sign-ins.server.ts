import { inScope } from '@kara/kernel'
import { listLiveConnections } from '@kara/sso'
import type { LiveConnection } from '@kara/sso/contracts'
import type { Account } from '../http/account.server.ts'
import { gateCtx } from '../http/ctx.server.ts'
import type { PageArgs } from '../http/visit.server.ts'

/** The sign-ins of the company that opened this session; none where the person came in by themself. */
export async function listOwnSignIns(
  args: PageArgs,
  { method, companyId }: Account,
): Promise<readonly LiveConnection[]> {
  if (method !== 'sso' || !companyId) return []
  return listLiveConnections(inScope(gateCtx(args), { role: 'gate', companyId }))
}
