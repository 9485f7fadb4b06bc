import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAccount, requireDeskKeeper } from '../../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireDeskKeeper(args)
  const { displayName } = await requireAccount(args)
  return { displayName }
}
