import { type Ctx, type ProfessionalId, professionalOf } from '@kara/kernel'
import { notYourEarnings } from './errors.ts'

/** A professional's own; row-level security shows nobody else's. */
export function maySeeEarnings(ctx: Ctx): ProfessionalId {
  if (ctx.scope.role !== 'professional') throw notYourEarnings()
  return professionalOf(ctx)
}

/** A job of the professional whose session it was. */
export function mayCountEarnings(ctx: Ctx): ProfessionalId {
  if (ctx.scope.role !== 'worker' || !ctx.scope.professionalId) throw notYourEarnings()
  return ctx.scope.professionalId
}
