import { findOwnHub, setSessionRules } from '@kara/hubs'
import { SetSessionRulesInput } from '@kara/hubs/contracts'
import { defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/session-rules/en.ts'
import { is } from '../messages/session-rules/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr')
  const hub = await findOwnHub(ctx)
  return { rules: hub?.rules ?? null }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr')
  const form = await parseForm(args, SetSessionRulesInput)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    await setSessionRules(ctx, input)
    const words = await wordsFor(args, messages)
    return redirectWithFlash(args, controlPaths.sessionRules(String(args.params.companyId)), {
      tone: 'positive',
      text: words('saved'),
    })
  })
}
