import { translator } from '@kara/language'
import { findIntakeForm, saveIntakeForm } from '@kara/notes'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { workspacePaths } from '../paths.ts'
import { intakeMessages } from './intake-messages.ts'
import { questionsOf, toTyped, typedOfForm } from './questions-of-form.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const form = await findIntakeForm(ctx)
  return {
    version: form && { number: form.version, savedAt: form.savedAt },
    questions: form?.questions.map(toTyped) ?? [],
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [form, { locale }] = await Promise.all([args.request.formData(), readerOf(args)])
  const words = translator(locale, intakeMessages)
  const typed = typedOfForm(form)
  const questions = questionsOf(typed)
  if (!Array.isArray(questions)) {
    const problem = words(questions.key, { number: String(questions.number) })
    return data({ problem, typed }, { status: 422 })
  }
  await saveIntakeForm(ctx, { questions })
  return redirectWithFlash(args, workspacePaths.intake(), { tone: 'positive', text: words('saved') })
}
