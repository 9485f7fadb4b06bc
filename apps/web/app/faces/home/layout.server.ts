import type { LoaderFunctionArgs } from '@remix-run/node'
import { listWorkplaces } from '../../care/own-sessions.server.ts'
import { requireAccount } from '../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const [{ displayName }, workplaces] = await Promise.all([requireAccount(args), listWorkplaces(args)])
  return { displayName, hubs: workplaces.flatMap(({ hub }) => (hub ? [hub] : [])) }
}
