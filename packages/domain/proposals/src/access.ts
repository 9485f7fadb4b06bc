import { type Ctx, type PersonId, type ProfessionalId, personOf, professionalOf } from '@kara/kernel'
import { notForYou } from './errors.ts'

/** The professional of the client. */
export function mayPropose(ctx: Ctx): ProfessionalId {
  if (ctx.scope.role !== 'professional') throw notForYou()
  return professionalOf(ctx)
}

/** The client who is asked. */
export function mayAnswer(ctx: Ctx): PersonId {
  if (ctx.scope.role !== 'person') throw notForYou()
  return personOf(ctx)
}

/** The job that carries both of them. */
export function mayWork(ctx: Ctx): void {
  if (ctx.scope.role !== 'worker') throw notForYou()
}
