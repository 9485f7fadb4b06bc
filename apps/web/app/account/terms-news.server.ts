import { listTermsToAccept, listTermsToAnnounce } from '@kara/identity'
import type { Audience } from '@kara/identity/contracts'
import type { Ctx } from '@kara/kernel'
import { gateCtx } from '../http/ctx.server.ts'
import { requireAccount } from '../http/guards.server.ts'
import { inOneRead } from '../http/in-one-read.server.ts'
import { readerOf } from '../http/language.server.ts'
import { pathAsked } from '../http/return-path.ts'
import type { PageArgs } from '../http/visit.server.ts'
import { newTermsPath } from './onward.ts'

/** What a change of the terms has to say on a face: that it waits for an answer there, or only that it happened. */
export async function findTermsNews(args: PageArgs, audience: Audience) {
  const { personId } = await requireAccount(args)
  const { terms } = await findTermsNewsBeside(args, audience, gateCtx(args, { personId }), async () => null)
  return terms
}

/** The same, with what the face asks beside it, of the person themself and in the same transaction. */
export async function findTermsNewsBeside<Answer>(
  args: PageArgs,
  audience: Audience,
  ctx: Ctx,
  ask: (ctx: Ctx) => Promise<Answer>,
) {
  // Asked before: nothing inside the transaction waits for what another connection has to answer.
  const { locale } = await readerOf(args)
  const asked = { audiences: [audience], locale }
  const [[waiting], [told], beside] = await inOneRead(ctx, (ctx) =>
    Promise.all([listTermsToAccept(ctx, asked), listTermsToAnnounce(ctx, asked), ask(ctx)]),
  )
  // Who never accepted any is asked at the first thing that needs them.
  const terms = waiting && !waiting.isFirst ? waiting : told
  if (!terms) return { terms: null, beside }
  return {
    terms: {
      kind: terms === told ? ('announced' as const) : ('waiting' as const),
      termsVersionId: terms.id as string,
      audience,
      changes: terms.changes,
      answerPath: newTermsPath(audience, { to: pathAsked(args.request) }),
    },
    beside,
  }
}

export type TermsNews = NonNullable<Awaited<ReturnType<typeof findTermsNews>>>
