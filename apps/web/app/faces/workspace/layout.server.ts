import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAccount, requireProfessional } from '../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireProfessional(args)
  const { displayName } = await requireAccount(args)
  return { displayName }
}
