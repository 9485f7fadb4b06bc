import { type ClaimResult, claimCredits } from '@kara/credits'
import type { Ctx } from '@kara/kernel'
import { defineMessages, formatter } from '@kara/language'
import { redirect } from '@remix-run/node'
import { type Flash, redirectWithFlash } from '../../../http/flash.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { hubPaths } from '../paths.ts'

const messages = defineMessages(en, is)

/** Claims the credits of this period. Who has just made an account goes straight to their own place. */
export async function claimAndGoOn(
  args: PageArgs,
  ctx: Ctx,
  { isFirst }: { readonly isFirst: boolean },
): Promise<Response> {
  const claimed = await claimCredits(ctx)
  if (claimed.outcome === 'claimed' && isFirst) return redirect(hubPaths.home())
  return redirectWithFlash(args, hubPaths.welcome(), await saidOf(args, claimed))
}

async function saidOf(args: PageArgs, claimed: ClaimResult): Promise<Flash> {
  const [words, { locale, timeZone }] = await Promise.all([wordsFor(args, messages), readerOf(args)])
  const format = formatter(locale, timeZone)
  if (claimed.outcome === 'pool_empty') return { tone: 'critical', text: words('welcome.poolEmpty') }
  const text =
    claimed.outcome === 'claimed'
      ? words('welcome.done', { credits: format.credits(claimed.amountHalves) })
      : words('welcome.already', { date: format.date(claimed.claimedAt) })
  return { tone: 'positive', text }
}
