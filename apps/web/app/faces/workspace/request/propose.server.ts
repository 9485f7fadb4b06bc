import { type Ctx, isCodedError } from '@kara/kernel'
import { translator } from '@kara/language'
import { proposeTimes } from '@kara/scheduling'
import { ProposeTimesInput } from '@kara/scheduling/contracts'
import { data } from '@remix-run/node'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { sentenceOf } from '../../../http/sentences.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { workspacePaths } from '../paths.ts'
import { requestMessages } from '../requests/request-messages.ts'

interface Proposal {
  readonly requestId: string
  readonly form: FormData
}

/** Proposes the times that are ticked; where that is refused, they stay so. */
export async function propose(args: PageArgs, ctx: Ctx, { requestId, form }: Proposal) {
  const { locale } = await readerOf(args)
  const words = translator(locale, requestMessages)
  const chosen = form.getAll('at').map(String)
  const input = ProposeTimesInput.safeParse({ requestId, startsAt: chosen })
  if (!input.success) {
    const problem = words(chosen.length > 0 ? 'propose.many' : 'propose.none')
    return data({ problem, chosen }, { status: 422 })
  }
  try {
    await proposeTimes(ctx, input.data)
  } catch (error) {
    if (!isCodedError(error) || error.code !== 'scheduling.times_not_free') throw error
    return data({ problem: sentenceOf(locale, error.code) ?? error.message, chosen }, { status: 409 })
  }
  return redirectWithFlash(args, workspacePaths.request(requestId), {
    tone: 'positive',
    text: words('propose.done'),
  })
}
