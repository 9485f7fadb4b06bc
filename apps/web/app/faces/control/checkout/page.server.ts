import { type Id, notFound, readId } from '@kara/kernel'
import { getCheckout } from '@kara/payments'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdmin } from '../../../http/guards.server.ts'

/** One payment, until the processor has said what became of it. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const id: Id<'checkout'> | null = readId<'checkout'>(args.params.checkoutId)
  if (!id) throw notFound('web.no_page', 'There is no page at this address.')
  return { checkout: await getCheckout(ctx, id) }
}
