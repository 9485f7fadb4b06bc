import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '../../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args)
  return null
}
