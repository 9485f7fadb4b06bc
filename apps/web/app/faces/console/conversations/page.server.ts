import { personOf } from '@kara/kernel'
import { listConversations, sayPresent } from '@kara/support'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '../../../http/guards.server.ts'
import { colleagueNames } from '../colleagues.server.ts'
import { companyNames } from '../company-names.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const state = new URL(args.request.url).searchParams.get('state') === 'ended' ? 'ended' : 'open'
  await sayPresent(ctx)
  const [conversations, companies, colleagues] = await Promise.all([
    listConversations(ctx, { state }),
    companyNames(ctx),
    colleagueNames(args),
  ])
  return { state, conversations, companies, colleagues, me: personOf(ctx), now: ctx.clock.now().toString() }
}
