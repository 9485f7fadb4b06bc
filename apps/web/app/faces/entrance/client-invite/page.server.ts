import { AcceptTermsInput } from '@kara/identity/contracts'
import { invalid } from '@kara/kernel'
import { acceptClientInvite, declineClientInvite } from '@kara/scheduling'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { acceptShownTerms, readTermsProblem, withTermsProblem } from '../../../account/shown-terms.server.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { allowAnyone, requirePerson } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { homePaths } from '../../home/paths.ts'
import { entrancePaths } from '../paths.ts'
import { inviteMessages } from './invite-messages.ts'
import { inviteStep, requireInvite } from './invite-step.server.ts'

const Answer = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('accept'), termsVersionId: AcceptTermsInput.shape.termsVersionId }),
  z.object({ answer: z.literal('decline'), termsVersionId: AcceptTermsInput.shape.termsVersionId }),
  z.object({ answer: z.literal('connect') }),
  z.object({ answer: z.literal('refuse') }),
])

export async function loader(args: LoaderFunctionArgs) {
  await allowAnyone(args)
  const invite = await requireInvite(args)
  const [step, { locale }] = await Promise.all([inviteStep(args, invite), readerOf(args)])
  const { displayName, title, portrait } = invite.professional
  const here = entrancePaths.clientInvite(invite.id)
  return {
    here,
    homeUrl: homePaths.start(),
    addressUrl: homePaths.newAddress(here),
    expiresAt: invite.face.expiresAt,
    termsProblem: readTermsProblem(args.request),
    professional: { name: displayName, title: title[locale], portrait },
    step,
  }
}

/** Accepts or declines the terms first, then the invite. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const { id, professional } = await requireInvite(args)
  const here = entrancePaths.clientInvite(id)
  const form = Object.fromEntries(await args.request.formData())
  const words = await wordsFor(args, inviteMessages)
  const name = professional.displayName
  const answer = Answer.safeParse(form)
  // The box beside the terms was left empty.
  if (!answer.success && 'termsVersionId' in form) return redirect(withTermsProblem(here, 'terms'))
  if (!answer.success) throw invalid('web.field_invalid', 'This is not an answer to an invitation.')
  switch (answer.data.answer) {
    case 'accept':
      return redirect(
        (await acceptShownTerms(ctx, { termsVersionId: answer.data.termsVersionId }))
          ? here
          : withTermsProblem(here, 'newer_terms'),
      )
    case 'decline':
      return redirectWithFlash(args, here, { tone: 'critical', text: words('termsDeclined') })
    case 'connect':
      return answerWithFlash(args, homePaths.start(), async () => {
        await acceptClientInvite(ctx, id)
        return words('accepted', { name })
      })
    case 'refuse':
      return answerWithFlash(args, here, async () => {
        await declineClientInvite(ctx, id)
        return words('declined', { name })
      })
  }
}
