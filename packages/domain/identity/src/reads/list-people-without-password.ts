import { inTransaction } from '@kara/db'
import type { ConnectionId, Ctx, PersonId } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { limits } from '../contracts.ts'
import * as store from '../store/persons.ts'

/**
 * Whose account a company's sign-in opens, and no password does: a page of them, after a person. At the gate alone: it
 * says who has an account.
 */
export async function listPeopleWithoutPassword(
  ctx: Ctx,
  { connectionId, after }: { readonly connectionId: ConnectionId; readonly after: PersonId | null },
): Promise<PersonId[]> {
  mustBeAtGate(ctx)
  return inTransaction(ctx, (ctx) =>
    store.listLinkedWithoutPassword(ctx, { connectionId, after, limit: limits.peoplePerPage }),
  )
}
