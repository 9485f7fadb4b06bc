import type { Ctx } from '@kara/kernel'
import { notForYou } from './errors.ts'

/** The client whose session it is, or the job that acts on a booking. */
export function mayAnswer(ctx: Ctx): void {
  if (ctx.scope.role !== 'person') throw notForYou()
}

export function mayOpenTask(ctx: Ctx): void {
  const isJob = ctx.scope.role === 'worker' && ctx.scope.personId && ctx.scope.professionalId
  if (ctx.scope.role !== 'person' && !isJob) throw notForYou()
}

/** The job that hears of a moved session. */
export function mayMoveTask(ctx: Ctx): void {
  const { scope } = ctx
  if (scope.role !== 'worker' || !scope.personId || !scope.professionalId) throw notForYou()
}

/** The professional, who asks clients and writes about them. */
export function mayWrite(ctx: Ctx): void {
  if (ctx.scope.role !== 'professional') throw notForYou()
}

/** One of the two people of the care relationship. */
export function mayRead(ctx: Ctx): void {
  if (ctx.scope.role !== 'professional' && ctx.scope.role !== 'person') throw notForYou()
}
