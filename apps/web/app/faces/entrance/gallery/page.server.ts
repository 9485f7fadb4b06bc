import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireDevelopment } from '../../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireDevelopment(args)
  return null
}
