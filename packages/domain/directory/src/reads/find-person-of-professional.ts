import { inTransaction } from '@kara/db'
import { type Ctx, type PersonId, professionalOf } from '@kara/kernel'
import * as store from '../store/professionals.ts'

/** Whose account the professional of this call is, for the jobs that write to them. */
export async function findPersonOfProfessional(ctx: Ctx): Promise<PersonId | null> {
  const row = await inTransaction(ctx, (ctx) => store.findProfessional(ctx, { id: professionalOf(ctx) }))
  return row?.personId ?? null
}
