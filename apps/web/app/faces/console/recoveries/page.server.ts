import { listOpenRecoveries } from '@kara/factors'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '../../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  return { recoveries: await listOpenRecoveries(ctx) }
}
