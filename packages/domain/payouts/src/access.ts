import { type Ctx, type PersonId, type ProfessionalId, professionalOf } from '@kara/kernel'
import { notSupport, notYourEarnings } from './errors.ts'

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

/** Where the money goes is asked for by the professional, and by jobs of theirs. */
export function mayLookAtAccount(ctx: Ctx): ProfessionalId {
  return ctx.scope.role === 'worker' ? mayCountEarnings(ctx) : maySeeEarnings(ctx)
}

/** Support sees amounts, professionals and how far the money came; no client and no payer. */
export function mayWatchPayouts(ctx: Ctx): PersonId {
  if (ctx.scope.role !== 'support') throw notSupport()
  return ctx.scope.personId
}
