import { inTransaction } from '@kara/db'
import { type Ctx, personOf } from '@kara/kernel'
import type { ProvenAddress } from '../contracts.ts'
import * as store from '../store/persons.ts'

/** Every proven address of the scope's person (gate or worker): for what must reach them wherever they read. */
export async function listProvenAddresses(ctx: Ctx): Promise<ProvenAddress[]> {
  const personId = personOf(ctx)
  const emails = await inTransaction(ctx, (ctx) => store.listEmails(ctx, personId))
  return emails
    .filter(({ verifiedAt }) => verifiedAt !== null)
    .map(({ id, email, kind }) => ({ id, email, kind }))
}
