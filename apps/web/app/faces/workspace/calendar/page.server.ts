import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireProfessional } from '../../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireProfessional(args)
  return null
}
