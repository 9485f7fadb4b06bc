import { readId } from '@kara/kernel'
import { listDeliveries } from '@kara/notifications'
import { deliveryStates } from '@kara/notifications/contracts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '../../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const search = new URL(args.request.url).searchParams
  const state = deliveryStates.find((known) => known === search.get('state'))
  const before = readId<'delivery'>(search.get('before')) ?? undefined
  const { deliveries, next } = await listDeliveries(ctx, { state, before })
  return { deliveries, next, state, isContinued: before !== undefined }
}
