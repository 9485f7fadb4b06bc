import { inTransaction } from '@kara/db'
import type { Ctx, PersonId } from '@kara/kernel'
import { mayReadNames } from '../access.ts'
import { listPersons } from '../store/persons.ts'

/** Names of persons, for those who may know them (a company's administrators of each other, a professional of their clients). */
export async function listNames(
  ctx: Ctx,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  mayReadNames(ctx)
  if (personIds.length === 0) return new Map()
  const rows = await inTransaction(ctx, (ctx) => listPersons(ctx, personIds))
  return new Map(rows.map((row) => [row.id, row.displayName]))
}
