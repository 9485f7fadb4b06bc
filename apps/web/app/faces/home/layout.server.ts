import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAccount } from '../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { displayName } = await requireAccount(args)
  return { displayName }
}
