import { AcceptTermsInput } from '@kara/identity/contracts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { acceptShownTerms, readTermsProblem, withTermsProblem } from '../../../account/shown-terms.server.ts'
import { findTermsToAccept } from '../../../care/held-time.server.ts'
import { personCtx } from '../../../http/ctx.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { allowAnyone, requireAccount } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { homePaths } from '../../home/paths.ts'
import { ownPageMessages } from '../own-page/own-page-messages.ts'
import { entrancePaths } from '../paths.ts'
import { ownRequestStep, requireOwnPage } from './own-request-step.server.ts'
import { sendOwnRequest } from './send-own-request.server.ts'

const TermsAnswer = z.object({
  answer: z.enum(['accept', 'decline']),
  termsVersionId: AcceptTermsInput.shape.termsVersionId,
})

export async function loader(args: LoaderFunctionArgs) {
  await allowAnyone(args)
  const { page, here, service } = await requireOwnPage(args)
  const [step, { locale }] = await Promise.all([ownRequestStep(args, page), readerOf(args)])
  if (step.name === 'open') {
    const words = await wordsFor(args, ownPageMessages)
    const text = words('request.already', { name: page.displayName })
    throw redirectWithFlash(args, homePaths.request(step.requestId), { tone: 'positive', text })
  }
  return {
    here,
    step,
    slug: page.slug,
    name: page.displayName,
    termsProblem: readTermsProblem(args.request),
    services: page.services.map((one) => ({ ...one, name: one.name[locale] })),
    serviceId: (page.services.find(({ id }) => id === service) ?? page.services[0])?.id ?? '',
  }
}

/** Accepts the terms first, then sends the request. */
export async function action(args: ActionFunctionArgs) {
  const { personId, timeZone } = await requireAccount(args)
  const { page, here } = await requireOwnPage(args)
  const ctx = personCtx(args, { personId })
  const sent = Object.fromEntries(await args.request.clone().formData())
  const terms = TermsAnswer.safeParse(sent)
  if (terms.success) {
    if (terms.data.answer === 'decline') return redirect(entrancePaths.ownPage(page.slug))
    const isAccepted = await acceptShownTerms(ctx, { termsVersionId: terms.data.termsVersionId })
    return redirect(isAccepted ? here : withTermsProblem(here, 'newer_terms'))
  }
  if ('termsVersionId' in sent) return redirect(withTermsProblem(here, 'terms'))
  if (await findTermsToAccept(args, ctx)) return redirect(here)
  return sendOwnRequest(args, ctx, { name: page.displayName, timeZone })
}
