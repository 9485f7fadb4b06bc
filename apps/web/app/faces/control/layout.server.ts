import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAccount, requireAdmin } from '../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireAdmin(args)
  const { displayName } = await requireAccount(args)
  return { displayName }
}
