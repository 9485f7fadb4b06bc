import type { Ctx } from '@kara/kernel'
import { onlySupport } from './errors.ts'

/** Whoever met an error may have it recorded; only the console reads it back, so its scope writes none. */
export function mayReportErrors(ctx: Ctx): void {
  if (ctx.scope.role === 'support') throw onlySupport()
}

/** Only support staff look into what happened to others. */
export function mayReadReports(ctx: Ctx): void {
  if (ctx.scope.role !== 'support') throw onlySupport()
}
