import { getNameReview, judgeName, openNames } from '@kara/factors'
import { JudgeNameInput, limits, OpenNamesInput } from '@kara/factors/contracts'
import { defineMessages } from '@kara/language'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireStaff } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/names/en.ts'
import { is } from '../messages/names/is.ts'
import { consolePaths } from '../paths.ts'

const messages = defineMessages(en, is)

const { reason } = OpenNamesInput.shape
const Answer = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('open'), reason }),
  z.object({ intent: JudgeNameInput.shape.outcome, reason }),
])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const review = await getNameReview(ctx, { reviewId: args.params.reviewId ?? '' })
  return { review, minutes: limits.namesMinutes, reasonCharsMax: limits.reasonCharsMax }
}

/** Opens the two names for some minutes, or decides about them. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireStaff(args)
  const form = await parseForm(args, Answer)
  if (!form.ok) return form.reply
  const reviewId = args.params.reviewId ?? ''
  return form.answer(async ({ intent, reason }) => {
    if (intent === 'open') {
      await openNames(ctx, { reviewId, reason })
      return redirect(consolePaths.name(reviewId))
    }
    await judgeName(ctx, { reviewId, reason, outcome: intent })
    const words = await wordsFor(args, messages)
    return redirectWithFlash(args, consolePaths.names(), { tone: 'positive', text: words(`done.${intent}`) })
  })
}
