import { getReport } from '@kara/reports'
import { limits } from '@kara/reports/contracts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdmin } from '../../../http/guards.server.ts'

/** The frozen months; the module decides what may be shown, the page shows it. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance', 'reports')
  const report = await getReport(ctx)
  return { ...report, months: [...report.months], step: limits.roundingStep }
}
