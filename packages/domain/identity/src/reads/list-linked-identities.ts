import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeOneself } from '../access.ts'
import type { LinkedIdentity } from '../contracts.ts'
import { listLinks } from '../store/persons.ts'

/** Companies whose sign-in opens the account of the scope's person. */
export async function listLinkedIdentities(ctx: Ctx): Promise<LinkedIdentity[]> {
  const personId = mustBeOneself(ctx)
  const rows = await inTransaction(ctx, (ctx) => listLinks(ctx, personId))
  return rows.map(({ connectionId, companyId, linkedAt }) => ({
    connectionId,
    companyId,
    linkedAt: linkedAt.toString(),
  }))
}
