import { getFloor } from '@kara/reports'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireHub } from '../../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, hub } = await requireHub(args)
  return { company: hub.name, floor: await getFloor(ctx) }
}
