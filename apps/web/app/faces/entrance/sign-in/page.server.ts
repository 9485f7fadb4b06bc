import type { LoaderFunctionArgs } from '@remix-run/node'
import { allowGate } from '../../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  return null
}
