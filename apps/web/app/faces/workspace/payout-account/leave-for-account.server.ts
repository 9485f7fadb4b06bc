import type { Ctx } from '@kara/kernel'
import { startOnboarding } from '@kara/payouts'
import { redirect } from '@remix-run/node'
import type { PageArgs } from '../../../http/visit.server.ts'
import { workspacePaths } from '../paths.ts'

/** Leaves for the processor's page, where a professional says who they are and where their money goes. */
export async function leaveForAccount(args: PageArgs, ctx: Ctx): Promise<Response> {
  const { platform, host } = args.context.visit
  const url = await startOnboarding(ctx, platform.cards, {
    returnUrl: `${host.origin}${workspacePaths.payoutAccount()}?back`,
    refreshUrl: `${host.origin}${workspacePaths.payoutAccountAgain()}`,
  })
  return redirect(url)
}
