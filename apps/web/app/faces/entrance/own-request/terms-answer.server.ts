import { AcceptTermsInput } from '@kara/identity/contracts'
import type { Ctx } from '@kara/kernel'
import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { acceptShownTerms, withTermsProblem } from '../../../account/shown-terms.server.ts'
import { entrancePaths } from '../paths.ts'

const TermsAnswer = z.object({
  answer: z.enum(['accept', 'decline']),
  termsVersionId: AcceptTermsInput.shape.termsVersionId,
})

/** Accepting goes on to the form; declining leads back to the page of the professional, and nothing was sent. */
export async function answerTerms(
  ctx: Ctx,
  sent: object,
  { here, slug }: { readonly here: string; readonly slug: string },
) {
  const read = TermsAnswer.safeParse(sent)
  if (!read.success) return redirect(withTermsProblem(here, 'terms'))
  const { answer, termsVersionId } = read.data
  if (answer === 'decline') return redirect(entrancePaths.ownPage(slug))
  const isAccepted = await acceptShownTerms(ctx, { termsVersionId })
  return redirect(isAccepted ? here : withTermsProblem(here, 'newer_terms'))
}
