import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { readTermsProblem } from '../../../account/shown-terms.server.ts'
import { findTermsToAccept } from '../../../care/held-time.server.ts'
import { isTypedKept, keepTyped } from '../../../care/request-form/keep-typed.server.ts'
import { findAccount } from '../../../http/account.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { allowAnyone, requirePerson } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { homePaths } from '../../home/paths.ts'
import { ownPageMessages } from '../own-page/own-page-messages.ts'
import { entrancePaths } from '../paths.ts'
import { ownRequestStep, requireOwnPage } from './own-request-step.server.ts'
import { sendOwnRequest } from './send-own-request.server.ts'
import { answerTerms } from './terms-answer.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await allowAnyone(args)
  const { page, here, service } = await requireOwnPage(args)
  if (isTypedKept(args))
    return { isKept: true, signInHref: entrancePaths.signIn(here), name: page.displayName } as const
  const [step, { locale }] = await Promise.all([ownRequestStep(args, page), readerOf(args)])
  if (step.name === 'open') {
    const words = await wordsFor(args, ownPageMessages)
    const text = words('request.already', { name: page.displayName })
    throw redirectWithFlash(args, homePaths.request(step.requestId), { tone: 'positive', text })
  }
  return {
    isKept: false as const,
    here,
    step,
    slug: page.slug,
    name: page.displayName,
    termsProblem: readTermsProblem(args.request),
    services: page.services.map((one) => ({ ...one, name: one.name[locale] })),
    serviceId: (page.services.find(({ id }) => id === service) ?? page.services[0])?.id ?? '',
  }
}

/** Accepts the terms first, then sends the request; what was written outlives the session. */
export async function action(args: ActionFunctionArgs) {
  await allowAnyone(args)
  const { page, here } = await requireOwnPage(args)
  const sent = Object.fromEntries(await args.request.clone().formData())
  if (!(await findAccount(args)))
    return 'termsVersionId' in sent ? redirect(entrancePaths.signIn(here)) : keepTyped(args)
  const [ctx, { timeZone }] = await Promise.all([requirePerson(args), readerOf(args)])
  if ('termsVersionId' in sent) return answerTerms(ctx, sent, { here, slug: page.slug })
  if (await findTermsToAccept(args, ctx)) return redirect(here)
  return sendOwnRequest(args, ctx, { name: page.displayName, timeZone })
}
