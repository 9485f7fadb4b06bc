import { type Ctx, type PersonId, type ProfessionalId, personOf, professionalOf } from '@kara/kernel'
import { notForYou } from './errors.ts'

/** Clinics are made of professionals; row-level security says who of them belongs to which. */
export function mayBelong(ctx: Ctx): ProfessionalId {
  if (ctx.scope.role !== 'professional') throw notForYou()
  return professionalOf(ctx)
}

/** A clinic's desk is kept by a person with a sign-in of their own; row-level security says at which they sit. */
export function mayKeepDesk(ctx: Ctx): PersonId {
  if (ctx.scope.role !== 'person') throw notForYou()
  return personOf(ctx)
}

/** Who keeps the availability of members is a professional themself, or sits at the desk. */
export function mayKeepOthers(ctx: Ctx): void {
  if (ctx.scope.role !== 'professional' && ctx.scope.role !== 'person') throw notForYou()
}

/** The job that tells a professional what concerns them. */
export function mayWork(ctx: Ctx): ProfessionalId {
  if (ctx.scope.role !== 'worker') throw notForYou()
  return professionalOf(ctx)
}
