import { findPolicy } from '@kara/credits'
import { sendRequest } from '@kara/notes'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type Client, findClient, findTermsToAccept } from '../../../care/held-time.server.ts'
import { isTypedKept, keepTyped } from '../../../care/request-form/keep-typed.server.ts'
import { RequestForm, toRequest } from '../../../care/request-form/request-of-form.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireHub, requireOpenHub } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { hubPaths } from '../paths.ts'
import { requireAsked } from './asked.server.ts'
import { protectFirst } from './protect-first.server.ts'
import { hereOf, stepOf, wishedAtOf } from './request-step.server.ts'
import { answerTerms } from './terms-answer.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireHub(args)
  if (isTypedKept(args)) return { isKept: true } as const
  const { ctx } = await requireOpenHub(args)
  const [professional, { locale }] = await Promise.all([
    requireAsked(ctx, args.params.slug ?? ''),
    readerOf(args),
  ])
  const step = await stepOf(args, professional)
  const chosen = new URL(args.request.url).searchParams.get('service')
  const { services } = professional
  return {
    isKept: false as const,
    slug: professional.slug,
    name: professional.displayName,
    services: services.map((service) => ({ ...service, name: service.name[locale] })),
    languages: professional.spoken,
    wishedAt: wishedAtOf(args),
    serviceId: (services.find(({ id }) => id === chosen) ?? services[0])?.id ?? '',
    step,
  }
}

export async function action(args: ActionFunctionArgs) {
  await requireHub(args)
  const client = await findClient(args)
  const sent = Object.fromEntries(await args.request.clone().formData())
  const here = hereOf(args)
  const signIn = hubPaths.signIn(here)
  const isTerms = 'termsVersionId' in sent
  if (!client) return isTerms ? redirect(signIn) : keepTyped(args, { first: 'signIn', href: signIn })
  if (isTerms) return answerTerms(args, client.ctx, sent)
  if (await findTermsToAccept(args, client.ctx)) return keepTyped(args, { first: 'terms', href: here })
  await protectFirst(args, client, here)
  return send(args, client)
}

async function send(args: PageArgs, { ctx, account }: Client) {
  const form = await parseForm(args, RequestForm)
  if (!form.ok) return form.reply
  return form.answer(async (typed) => {
    const funding = (await findPolicy(ctx)) ? 'credits' : 'self_pay'
    const { request, words } = toRequest(typed, { funding, timeZone: account.timeZone })
    const { keys } = args.context.visit.platform
    const { requestId, isExisting } = await sendRequest(ctx, keys.notes, request, words)
    return redirect(hubPaths.requested(requestId, isExisting ? 'before' : undefined))
  })
}
