import { may } from '@kara/companies'
import { getReport } from '@kara/reports'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdmin } from '../../../http/guards.server.ts'
import { chosenPeriod } from './chosen-period.server.ts'

/** Frozen months and nothing else: what runs now is counted by nobody who can see a screen. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance', 'reports')
  const { months, released, ...report } = await getReport(ctx, chosenPeriod(args.request))
  const maySetFloor = ctx.actor.kind === 'admin' && may(ctx.actor.role, 'manage_hubs')
  return { ...report, maySetFloor, months: [...months], released: [...released] }
}
