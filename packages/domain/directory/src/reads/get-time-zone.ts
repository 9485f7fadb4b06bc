import { inTransaction } from '@kara/db'
import { type Ctx, professionalOf } from '@kara/kernel'
import { professionalMissing } from '../errors.ts'
import * as store from '../store/professionals.ts'

/** The zone in which the professional of this call works. @throws `directory.professional_missing` */
export async function getTimeZone(ctx: Ctx): Promise<string> {
  const row = await inTransaction(ctx, (ctx) => store.findProfessional(ctx, { id: professionalOf(ctx) }))
  if (!row) throw professionalMissing()
  return row.timeZone
}
