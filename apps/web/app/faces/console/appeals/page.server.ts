import { listForSupport } from '@kara/directory'
import { defineMessages } from '@kara/language'
import { decideAppeal, decideReview, listAbsences, listAppeals, listReviews } from '@kara/scheduling'
import { DecideAppealInput, DecideReviewInput } from '@kara/scheduling/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireStaff } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/appeals/en.ts'
import { is } from '../messages/appeals/is.ts'
import { consolePaths } from '../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const [appeals, reviews, absences, professionals] = await Promise.all([
    listAppeals(ctx),
    listReviews(ctx),
    listAbsences(ctx),
    listForSupport(ctx),
  ])
  const names = new Map<string, string>(professionals.map(({ id, displayName }) => [id, displayName]))
  return {
    now: ctx.clock.now().toString(),
    reviewsWaiting: reviews.filter(({ decision }) => decision === null),
    reviewsDecided: reviews.filter(({ decision }) => decision !== null),
    waiting: appeals.filter(({ decision }) => decision === null),
    decided: appeals.filter(({ decision }) => decision !== null),
    absences: absences.map((absence) => ({ ...absence, name: names.get(absence.professionalId) ?? null })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireStaff(args)
  const form = await args.request.formData()
  const words = await wordsFor(args, messages)
  return answerWithFlash(args, consolePaths.appeals(), async () => {
    if (form.get('about') === 'review') {
      const review = DecideReviewInput.parse(Object.fromEntries(form))
      await decideReview(ctx, review)
      return words(`done.${review.decision}`)
    }
    const input = DecideAppealInput.parse(Object.fromEntries(form))
    await decideAppeal(ctx, input)
    return words(`done.${input.decision}`)
  })
}
