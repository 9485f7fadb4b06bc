import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findClient } from '../../../care/held-time.server.ts'
import { requireOpenHub } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { hubPaths } from '../paths.ts'
import { answerWaiting } from './answer-waiting.server.ts'
import { requireWaitedFor, stepOf } from './waitlist-step.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx } = await requireOpenHub(args)
  const [professional, { locale }] = await Promise.all([
    requireWaitedFor(ctx, args.params.slug ?? ''),
    readerOf(args),
  ])
  const asked = new URL(args.request.url).searchParams.get('service') ?? undefined
  const { slug, services } = professional
  return {
    slug,
    name: professional.displayName,
    services: services.map(({ id, name, minutes, modality }) => ({
      id,
      name: name[locale],
      minutes,
      modality,
    })),
    serviceId: (services.find(({ id }) => id === asked) ?? services[0])?.id ?? '',
    tomorrow: ctx.clock.now().add({ hours: 24 }).toString().slice(0, 10),
    step: await stepOf(args, professional, hubPaths.waitlist(slug, asked)),
  }
}

export async function action(args: ActionFunctionArgs) {
  await requireOpenHub(args)
  const here = hubPaths.waitlist(args.params.slug ?? '')
  const client = await findClient(args)
  if (!client) throw redirect(hubPaths.signIn(here))
  return answerWaiting(args, client, here)
}
