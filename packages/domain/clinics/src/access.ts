import { type Ctx, type ProfessionalId, professionalOf } from '@kara/kernel'
import { notForYou } from './errors.ts'

/** Clinics are made of professionals; row-level security says who of them belongs to which. */
export function mayBelong(ctx: Ctx): ProfessionalId {
  if (ctx.scope.role !== 'professional') throw notForYou()
  return professionalOf(ctx)
}

/** The job that tells a professional what concerns them. */
export function mayWork(ctx: Ctx): ProfessionalId {
  if (ctx.scope.role !== 'worker') throw notForYou()
  return professionalOf(ctx)
}
