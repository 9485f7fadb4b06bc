import { dbOf, type TxCtx } from '@kara/db'
import { requestLink } from '@kara/db/schema/scheduling'
import type { ProfessionalId } from '@kara/kernel'
import { eq } from 'drizzle-orm'
import type { RequestLink } from '../contracts.ts'

/** What a professional chose; visitors see it only while it is switched on. */
export async function findLink(ctx: TxCtx, professionalId: ProfessionalId): Promise<RequestLink | null> {
  const [row] = await dbOf(ctx)
    .select({ isOn: requestLink.isOn, serviceIds: requestLink.serviceIds })
    .from(requestLink)
    .where(eq(requestLink.professionalId, professionalId))
  return row ?? null
}

export async function saveLink(ctx: TxCtx, row: typeof requestLink.$inferInsert): Promise<void> {
  const { professionalId: _key, ...set } = row
  await dbOf(ctx)
    .insert(requestLink)
    .values(row)
    .onConflictDoUpdate({ target: requestLink.professionalId, set })
}
