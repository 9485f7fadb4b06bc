import type { Ctx } from '@kara/kernel'
import { notForYou } from './errors.ts'

/** A signed-in person waits in a hub, for themself. */
export function mayWait(ctx: Ctx): void {
  if (ctx.scope.role !== 'person' || !ctx.scope.companyId) throw notForYou()
}

/** Whoever waits; row-level security shows nobody else's place. */
export function maySeeOwnPlaces(ctx: Ctx): void {
  if (ctx.scope.role !== 'person') throw notForYou()
}

/** The professional for whom people wait; row-level security shows nobody else's. */
export function mayManageOwnList(ctx: Ctx): void {
  if (ctx.scope.role !== 'professional') throw notForYou()
}

/** A job that carries the owners of what it works on. */
export function mayWork(ctx: Ctx): void {
  if (ctx.scope.role !== 'worker') throw notForYou()
}
