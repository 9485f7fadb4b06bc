import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireHub } from '../../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { hub } = await requireHub(args)
  return { country: hub.country }
}
