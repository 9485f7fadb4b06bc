import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdmin } from '../../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireAdmin(args)
  return null
}
