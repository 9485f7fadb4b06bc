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

/** Support looks at who wants to be found. */
export function mayApprove(ctx: Ctx): void {
  if (ctx.scope.role !== 'support') throw supportOnly()
}
