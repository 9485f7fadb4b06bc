import { inTransaction } from '@kara/db'
import { type Ctx, personOf } from '@kara/kernel'
import type { ProfessionalOfPerson } from '../contracts.ts'
import * as store from '../store/professionals.ts'

/** Whether the person of the gate's scope is a professional, and in what state; null when they are not. */
export function findProfessionalOfPerson(ctx: Ctx): Promise<ProfessionalOfPerson | null> {
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findProfessional(ctx, { personId: personOf(ctx) })
    return row && { id: row.id, slug: row.slug, displayName: row.displayName, state: row.state }
  })
}
