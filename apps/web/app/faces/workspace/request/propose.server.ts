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
import { timesOfForm } from './times-of-form.ts'

interface Proposal {
  readonly requestId: string
  readonly form: FormData
  readonly timeZone: string
}

/** Proposes the chosen and typed times; what cannot be proposed comes back as it was typed. */
export async function propose(args: PageArgs, ctx: Ctx, { requestId, form, timeZone }: Proposal) {
  const { locale } = await readerOf(args)
  const words = translator(locale, requestMessages)
  const { startsAt, kept: typed } = timesOfForm(form, timeZone)
  const input = ProposeTimesInput.safeParse({ requestId, startsAt })
  if (!input.success) {
    const problem = words(startsAt.length > 0 ? 'propose.many' : 'propose.none')
    return data({ problem, typed }, { status: 422 })
  }
  try {
    await proposeTimes(ctx, input.data)
  } catch (error) {
    if (!isCodedError(error) || error.code !== 'scheduling.times_not_free') throw error
    return data({ problem: sentenceOf(locale, error.code) ?? error.message, typed }, { status: 409 })
  }
  return redirectWithFlash(args, workspacePaths.request(requestId), {
    tone: 'positive',
    text: words('propose.done'),
  })
}
