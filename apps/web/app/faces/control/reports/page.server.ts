import { getReport } from '@kara/reports'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdmin } from '../../../http/guards.server.ts'
import { chosenPeriod } from './chosen-period.server.ts'

/** Frozen months and nothing else: what runs now is counted by nobody who can see a screen. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance', 'reports')
  const { floor, months, sums, released, nextReleaseOn } = await getReport(ctx, chosenPeriod(args.request))
  return { floor, nextReleaseOn, months: [...months], sums, released: [...released] }
}
