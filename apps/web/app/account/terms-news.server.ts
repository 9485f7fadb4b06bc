import { listTermsToAccept, listTermsToAnnounce } from '@kara/identity'
import type { Audience } from '@kara/identity/contracts'
import { gateCtx } from '../http/ctx.server.ts'
import { requireAccount } from '../http/guards.server.ts'
import { readerOf } from '../http/language.server.ts'
import { pathAsked } from '../http/return-path.ts'
import type { PageArgs } from '../http/visit.server.ts'
import { newTermsPath } from './onward.ts'

/** What a change of the terms has to say on a face: that it waits for an answer there, or only that it happened. */
export async function findTermsNews(args: PageArgs, audience: Audience) {
  const [{ personId }, { locale }] = await Promise.all([requireAccount(args), readerOf(args)])
  const ctx = gateCtx(args, { personId })
  const asked = { audiences: [audience], locale }
  const [[waiting], [told]] = await Promise.all([
    listTermsToAccept(ctx, asked),
    listTermsToAnnounce(ctx, asked),
  ])
  // Who never accepted any is asked at the first thing that needs them.
  const terms = waiting && !waiting.isFirst ? waiting : told
  if (!terms) return null
  return {
    kind: terms === told ? ('announced' as const) : ('waiting' as const),
    termsVersionId: terms.id as string,
    audience,
    changes: terms.changes,
    answerPath: newTermsPath(audience, { to: pathAsked(args.request) }),
  }
}

export type TermsNews = NonNullable<Awaited<ReturnType<typeof findTermsNews>>>
