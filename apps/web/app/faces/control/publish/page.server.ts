import { findPolicy } from '@kara/credits'
import { findOwnHub, getReadiness, listOwnListings, listPublications, pauseHub, publishHub } from '@kara/hubs'
import { defineMessages } from '@kara/language'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { hubAddressOf } from '../../../company/hub-address.server.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/publish/en.ts'
import { is } from '../messages/publish/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

const PublishForm = z.object({ intent: z.enum(['publish', 'pause']) })

/** What publishing would do now, and what would be missed. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr')
  const hub = await findOwnHub(ctx)
  if (!hub) return { hub: null, readiness: null, running: null, policy: null, professionals: 0 }
  const [readiness, publications, policy, listings] = await Promise.all([
    getReadiness(ctx),
    listPublications(ctx),
    findPolicy(ctx),
    listOwnListings(ctx),
  ])
  const [newest] = publications
  return {
    hub: { state: hub.state, name: hub.name, ...hubAddressOf(args, hub.slug) },
    readiness: { obstacles: [...readiness.obstacles], warnings: [...readiness.warnings] },
    running: newest?.state === 'running' ? (newest.id as string) : null,
    policy: policy && { allowanceHalves: policy.allowanceHalves, period: policy.period },
    professionals: listings.filter(({ state }) => state === 'accepted').length,
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr')
  const form = await parseForm(args, PublishForm)
  if (!form.ok) return form.reply
  const companyId = String(args.params.companyId)
  if (form.value.intent === 'pause') {
    const words = await wordsFor(args, messages)
    return answerWithFlash(args, controlPaths.publish(companyId), async () => {
      await pauseHub(ctx)
      return words('paused')
    })
  }
  return form.answer(async () => {
    const { id } = await publishHub(ctx, { baseHost: args.context.visit.platform.config.BASE_HOST })
    return redirect(controlPaths.publication(companyId, id))
  })
}
