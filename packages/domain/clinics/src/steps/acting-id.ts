import { inTransaction } from '@kara/db'
import { type Ctx, professionalOf } from '@kara/kernel'
import { mayKeepOthers } from '../access.ts'
import { noDesk } from '../errors.ts'
import type { ActingId } from '../store/acts.ts'
import { findOwnDesk } from '../store/desks.ts'

/** Who acts for a member: a professional as themself, a person by the desk at which they sit. @throws `clinics.no_desk` */
export async function actingIdOf(ctx: Ctx): Promise<ActingId> {
  mayKeepOthers(ctx)
  if (ctx.scope.role === 'professional') return professionalOf(ctx)
  const desk = await inTransaction(ctx, findOwnDesk)
  if (!desk) throw noDesk()
  return desk.id
}
