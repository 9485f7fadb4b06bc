import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAccount } from '../../http/guards.server.ts'
import { listWorkplaces } from './client.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const [{ displayName }, workplaces] = await Promise.all([requireAccount(args), listWorkplaces(args)])
  return { displayName, hubs: workplaces.flatMap(({ hub }) => (hub ? [hub] : [])) }
}
