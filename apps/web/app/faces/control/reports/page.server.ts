import { getReport } from '@kara/reports'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdmin } from '../../../http/guards.server.ts'

/** Frozen months and nothing else: what runs now is counted by nobody who can see a screen. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance', 'reports')
  const chosen = new URL(args.request.url).searchParams
  const period = { from: firstDay(chosen.get('from')), to: firstDay(chosen.get('to')) }
  const { floor, months, sums, released, nextReleaseOn } = await getReport(ctx, period)
  return { floor, nextReleaseOn, months: [...months], sums, released: [...released] }
}

/** The first day of a month, as the form sends it; anything else chooses nothing. */
function firstDay(text: string | null): string | undefined {
  return text && /^\d{4}-\d{2}-01$/.test(text) ? text : undefined
}
