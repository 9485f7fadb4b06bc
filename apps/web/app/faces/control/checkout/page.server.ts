import { type Id, notFound, readId } from '@kara/kernel'
import { getCheckout, resumeCheckout } from '@kara/payments'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireAdmin } from '../../../http/guards.server.ts'

/** One payment, until the processor has said what became of it; with `resume` on to the page that was left there. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const id: Id<'checkout'> | null = readId<'checkout'>(args.params.checkoutId)
  if (!id) throw notFound('web.no_page', 'There is no page at this address.')
  if (new URL(args.request.url).searchParams.has('resume')) {
    const url = await resumeCheckout(ctx, args.context.visit.platform.cards, id)
    if (url) throw redirect(url)
  }
  return { checkout: await getCheckout(ctx, id) }
}
