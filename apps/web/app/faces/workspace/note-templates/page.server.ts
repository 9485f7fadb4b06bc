import { type Id, readId } from '@kara/kernel'
import { translator } from '@kara/language'
import { listNoteTemplates, removeTemplate, saveTemplate } from '@kara/notes'
import { SaveTemplateInput } from '@kara/notes/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { noteMessages } from '../note/note-messages.ts'
import { workspacePaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const templates = await listNoteTemplates(ctx)
  const asked = new URL(args.request.url).searchParams.get('change')
  return { templates, changed: templates.find(({ id }) => id === asked) ?? null }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const words = translator((await readerOf(args)).locale, noteMessages)
  const removed = readId<'note_template'>((await args.request.clone().formData()).get('remove'))
  if (removed) {
    return answerWithFlash(args, workspacePaths.noteTemplates(), async () => {
      await removeTemplate(ctx, removed as Id<'note_template'>)
      return words('templates.removed')
    })
  }
  const form = await parseForm(args, SaveTemplateInput)
  if (!form.ok) return form.reply
  return form.answer(async (template) => {
    await saveTemplate(ctx, template)
    return redirectWithFlash(args, workspacePaths.noteTemplates(), {
      tone: 'positive',
      text: words('templates.saved'),
    })
  })
}
