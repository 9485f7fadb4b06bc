import { translator } from '@kara/language'
import { findIntakeForm, saveIntakeForm } from '@kara/notes'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { workspacePaths } from '../paths.ts'
import { intakeMessages } from './intake-messages.ts'
import { questionsOf, requiredHoursOf, toTyped, typedOfForm } from './questions-of-form.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const form = await findIntakeForm(ctx)
  return {
    version: form && { number: form.version, savedAt: form.savedAt },
    questions: form?.questions.map(toTyped) ?? [],
    requiredHours: form?.requiredHours ?? 0,
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [form, { locale }] = await Promise.all([args.request.formData(), readerOf(args)])
  const words = translator(locale, intakeMessages)
  const typed = typedOfForm(form)
  const hours = String(form.get('requiredHours') ?? '')
  const requiredHours = requiredHoursOf(hours)
  const questions = questionsOf(typed)
  if (!Array.isArray(questions)) {
    const problem = words(questions.key, { number: String(questions.number) })
    return data({ problem, typed, hours }, { status: 422 })
  }
  if (requiredHours === null) return data({ problem: words('hoursProblem'), typed, hours }, { status: 422 })
  await saveIntakeForm(ctx, { questions, requiredHours })
  return redirectWithFlash(args, workspacePaths.intake(), { tone: 'positive', text: words('saved') })
}
