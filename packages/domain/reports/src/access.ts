import { may } from '@kara/companies'
import type { Ctx } from '@kara/kernel'
import { notYourReport, onlyTheJob } from './errors.ts'

export function mayReadReports(ctx: Ctx): void {
  const { actor, scope } = ctx
  const isOwn = actor.kind === 'admin' && scope.role === 'company' && actor.companyId === scope.companyId
  if (!isOwn || !may(actor.role, 'read_reports')) throw notYourReport()
}

/** Nobody who can see a screen may count; the job counts and releases. */
export function mayCount(ctx: Ctx): void {
  if (ctx.scope.role !== 'worker' || !ctx.scope.companyId) throw onlyTheJob()
}
