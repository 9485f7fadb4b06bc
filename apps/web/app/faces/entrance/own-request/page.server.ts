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
  if (isTypedKept(args)) return { isKept: true, name: page.displayName } as const
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
  const signIn = entrancePaths.signIn(here)
  const isTerms = 'termsVersionId' in sent
  if (!(await findAccount(args)))
    return isTerms ? redirect(signIn) : keepTyped(args, { first: 'signIn', href: signIn })
  const [ctx, { timeZone }] = await Promise.all([requirePerson(args), readerOf(args)])
  if (isTerms) return answerTerms(ctx, sent, { here, slug: page.slug })
  if (await findTermsToAccept(args, ctx)) return keepTyped(args, { first: 'terms', href: here })
  return sendOwnRequest(args, ctx, { name: page.displayName, timeZone })
}
