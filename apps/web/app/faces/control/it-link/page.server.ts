import { defineMessages } from '@kara/language'
import { findSetUpLink, makeSetUpLink, withdrawSetUpLink } from '@kara/sso'
import { MakeSetUpLinkInput, setUpLimits } from '@kara/sso/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/it-link/en.ts'
import { is } from '../messages/it-link/is.ts'
import { controlPaths, setUpLinkPath } from '../paths.ts'

const messages = defineMessages(en, is)

const LinkForm = z.discriminatedUnion('intent', [
  MakeSetUpLinkInput.omit({ locale: true }).extend({ intent: z.literal('make') }),
  z.object({ intent: z.literal('withdraw') }),
])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'it')
  const { platform } = args.context.visit
  const link = await findSetUpLink(ctx, platform.keys.sso)
  const url = link?.token ? `${platform.sso.origin}${setUpLinkPath(link.token)}` : null
  return { link: link && { ...link, url }, days: setUpLimits.setUpLinkDays, now: ctx.clock.now().toString() }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'it')
  const form = await parseForm(args, LinkForm)
  if (!form.ok) return form.reply
  const [words, { locale }] = await Promise.all([wordsFor(args, messages), readerOf(args)])
  const here = controlPaths.itLink(String(args.params.companyId))
  const input = form.value
  if (input.intent === 'withdraw') {
    return answerWithFlash(args, here, async () => {
      await withdrawSetUpLink(ctx)
      return words('withdrawn')
    })
  }
  return form.answer(async () => {
    const { email } = input
    await makeSetUpLink(ctx, { email, locale }, args.context.visit.platform.keys.sso)
    const text = email ? words('sent', { email }) : words('made')
    return redirectWithFlash(args, here, { tone: 'positive', text })
  })
}
