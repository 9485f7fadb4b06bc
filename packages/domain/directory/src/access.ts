import { type Ctx, type PersonId, type ProfessionalId, personOf, professionalOf } from '@kara/kernel'
import { notYourProfile, supportOnly } from './errors.ts'

/** A person applies for themself, at the sign-in gate. */
export function mayApply(ctx: Ctx): PersonId {
  if (ctx.scope.role !== 'gate' || !ctx.scope.personId) throw notYourProfile()
  return personOf(ctx)
}

/** A professional changes their own profile; row-level security shows nobody else's. */
export function mayEditProfile(ctx: Ctx): ProfessionalId {
  if (ctx.scope.role !== 'professional') throw notYourProfile()
  return professionalOf(ctx)
}

/** The professional, or an administrator of their clinic for them; stopping for good is theirs alone. */
export function mayKeepTimeAway(ctx: Ctx, isForGood = false): ProfessionalId {
  if (ctx.scope.role === 'clinic' && !isForGood) return professionalOf(ctx)
  return mayEditProfile(ctx)
}

/** A job that carries the professional whom it concerns. */
export function mayHide(ctx: Ctx): ProfessionalId {
  if (ctx.scope.role !== 'worker') throw supportOnly()
  return professionalOf(ctx)
}

/** The professional, or support: row-level security shows the one their own. */
export function maySeeCredentials(ctx: Ctx): void {
  if (ctx.scope.role !== 'support' && ctx.scope.role !== 'professional') throw notYourProfile()
}

/** Support looks at who wants to be found. */
export function mayApprove(ctx: Ctx): void {
  if (ctx.scope.role !== 'support') throw supportOnly()
}
