import type { Ctx, SessionId } from '@kara/kernel'
import type { Locale } from '@kara/language'
import { answerIntake, findIntakeTask, postponeIntake } from '@kara/notes'
import { IntakeAnswers, type IntakeTask } from '@kara/notes/contracts'
import { redirect } from '@remix-run/node'
import { type FormReply, parseForm } from '../../http/form.server.ts'
import { readerOf } from '../../http/language.server.ts'
import type { PageArgs } from '../../http/visit.server.ts'
import type { ShownQuestion } from './intake-form.tsx'

/** The questions as the reader sees them. */
export function toShownQuestions(task: Pick<IntakeTask, 'questions'>, locale: Locale): ShownQuestion[] {
  return task.questions.map(({ id, kind, label, isRequired, options }) => ({
    id,
    kind,
    label: label[locale],
    isRequired,
    options: options.map((option) => ({ id: option.id, label: option.label[locale] })),
  }))
}

/** What is asked for a session, for its page; who answered, or is asked nothing, is led elsewhere. */
export async function loadIntake(args: PageArgs, ctx: Ctx, sessionId: SessionId, elsewhere: string) {
  const [{ locale }, task] = await Promise.all([readerOf(args), findIntakeTask(ctx, sessionId)])
  if (!task || task.state === 'answered') throw redirect(elsewhere)
  const { dueAt, isRequired } = task
  return { sessionId, dueAt, isRequired, questions: toShownQuestions(task, locale) }
}

/** What a form with questions came to: answered, put off, or back with what is missing. */
export async function takeIntake(
  args: PageArgs,
  ctx: Ctx,
  sessionId: SessionId,
): Promise<'answered' | 'later' | FormReply> {
  const form = await parseForm(args, IntakeAnswers)
  if (!form.ok) return form.reply
  const { intent, ...answers } = form.value
  if (intent === 'later') {
    await postponeIntake(ctx, sessionId)
    return 'later'
  }
  return form.answer(async () => {
    await answerIntake(ctx, args.context.visit.platform.keys.notes, sessionId, answers)
    return 'answered' as const
  })
}
