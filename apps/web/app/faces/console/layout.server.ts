import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAccount, requireStaff } from '../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args)
  const { displayName } = await requireAccount(args)
  return { displayName }
}
