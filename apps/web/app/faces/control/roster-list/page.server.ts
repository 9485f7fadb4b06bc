import { changeRoster, previewRoster } from '@kara/companies'
import { ChangeRosterInput, limits } from '@kara/companies/contracts'
import { defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { withFileAsText } from '../../../company/file-as-text.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/roster/en.ts'
import { is } from '../messages/roster/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

/** The button says whether to look only; what was shown comes with the wish to write it. */
const Wish = ChangeRosterInput.partial({ added: true, removed: true }).extend({
  intent: z.enum(['look', 'save']).default('look'),
})

export async function loader(args: LoaderFunctionArgs) {
  await requireAdmin(args, 'owner', 'hr')
  return { problemsShown: limits.rosterProblemsShown }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr')
  const request = await withFileAsText(args.request, {
    file: 'file',
    text: 'text',
    bytesMax: limits.rosterCharsMax,
  })
  const form = await parseForm({ ...args, request }, Wish)
  if (!form.ok) return form.reply
  return form.answer(async ({ intent, text, mode, added = 0, removed = 0 }) => {
    if (intent === 'look') return { preview: await previewRoster(ctx, { text, mode }), text }
    await changeRoster(ctx, { text, mode, added, removed })
    const words = await wordsFor(args, messages)
    const to = controlPaths.roster(String(args.params.companyId))
    return redirectWithFlash(args, to, {
      tone: 'positive',
      text: words('upload.done', { added: String(added), removed: String(removed) }),
    })
  })
}
