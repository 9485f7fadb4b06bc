import { type Ctx, type Id, isCodedError, notFound, readId } from '@kara/kernel'
import { finishCardSetup, resumeCardSetup, startCardSetup } from '@kara/payments'
import { redirect } from '@remix-run/node'
import { readerOf } from '../http/language.server.ts'
import type { PageArgs } from '../http/visit.server.ts'

/**
 * Leaves for the processor's page on which a card is saved. `backAt` is the path of ours that takes the
 * browser back; `{SETUP_ID}` in it becomes the id of the visit. `returnTo` is where the person goes on.
 */
export async function leaveForCard(
  args: PageArgs,
  ctx: Ctx,
  paths: { readonly backAt: string; readonly returnTo: string },
): Promise<Response> {
  const { platform, host } = args.context.visit
  const { locale } = await readerOf(args)
  const back = `${host.origin}${paths.backAt}`
  const { url } = await startCardSetup(ctx, platform.cards, {
    returnTo: paths.returnTo,
    locale,
    successUrl: back,
    cancelUrl: `${back}?left`,
  })
  return redirect(url)
}

/** Back from that page, or on to it again: what became of the visit, as the processor says. */
export async function comeBackWithCard(args: PageArgs, ctx: Ctx) {
  const setupId: Id<'card_setup'> | null = readId<'card_setup'>(args.params?.setupId)
  if (!setupId) throw notFound('web.no_page', 'There is no page at this address.')
  const { cards } = args.context.visit.platform
  const { searchParams } = new URL(args.request.url)
  if (searchParams.has('resume')) throw redirect(await resumeCardSetup(ctx, cards, setupId))
  try {
    return await finishCardSetup(ctx, cards, setupId)
  } catch (error) {
    // The processor's own message will say it; nobody waits on this page for that.
    if (isCodedError(error) && error.code === 'payments.processor_silent') return null
    throw error
  }
}
