import { listNameReviews } from '@kara/factors'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '../../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  return { reviews: await listNameReviews(ctx) }
}
