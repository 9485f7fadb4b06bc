import { inTransaction } from '@kara/db'
import type { Ctx, PersonId } from '@kara/kernel'
import { mayReadNames } from '../access.ts'
import { listPersons } from '../store/persons.ts'

/** In which zone a person reads times, for those who may know their name; null when the account is closed. */
export async function findTimeZone(ctx: Ctx, personId: PersonId): Promise<string | null> {
  mayReadNames(ctx)
  const [row] = await inTransaction(ctx, (ctx) => listPersons(ctx, [personId]))
  return row?.timeZone ?? null
}
