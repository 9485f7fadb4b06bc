import { may } from '@kara/companies'
import type { Ctx } from '@kara/kernel'
import { notYourFloor, notYourReport, onlyTheJob } from './errors.ts'

export function mayReadReports(ctx: Ctx): void {
  if (!isAble(ctx, 'read_reports')) throw notYourReport()
}

/** The floor is one of the hub's settings: whoever only reads figures does not decide how many people stand behind them. */
export function maySetFloor(ctx: Ctx): void {
  if (!isAble(ctx, 'manage_hubs')) throw notYourFloor()
}

function isAble({ actor, scope }: Ctx, ability: Parameters<typeof may>[1]): boolean {
  const isOwn = actor.kind === 'admin' && scope.role === 'company' && actor.companyId === scope.companyId
  return isOwn && may(actor.role, ability)
}

/** Nobody who can see a screen may count; the job counts and releases. */
export function mayCount(ctx: Ctx): void {
  if (ctx.scope.role !== 'worker' || !ctx.scope.companyId) throw onlyTheJob()
}
