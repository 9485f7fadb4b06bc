import type { Ctx } from '@kara/kernel'
import { notForYou } from './errors.ts'

/** The client of the session. */
export function maySpeak(ctx: Ctx): void {
  if (ctx.scope.role !== 'person') throw notForYou()
}

/** The job that asks the client. */
export function mayAsk(ctx: Ctx): void {
  if (ctx.scope.role !== 'worker') throw notForYou()
}

/** The professional, who learns averages. */
export function mayLearn(ctx: Ctx): void {
  if (ctx.scope.role !== 'professional') throw notForYou()
}
