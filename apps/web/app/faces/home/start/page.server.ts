import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '../../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  return null
}
