import { AcceptTermsInput } from '@kara/identity/contracts'
import { type Ctx, companyOf } from '@kara/kernel'
import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { acceptShownTerms, withTermsProblem } from '../../../account/shown-terms.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { hubPaths } from '../paths.ts'
import { hereOf } from './request-step.server.ts'

const TermsAnswer = z.object({
  answer: z.enum(['accept', 'decline']),
  termsVersionId: AcceptTermsInput.shape.termsVersionId,
})

/** Accepting goes on to the form; declining leads back to the profile, and nothing was sent. */
export async function answerTerms(args: PageArgs, ctx: Ctx, sent: object) {
  const read = TermsAnswer.safeParse(sent)
  if (!read.success) return redirect(withTermsProblem(hereOf(args), 'terms'))
  const { answer, termsVersionId } = read.data
  if (answer === 'decline') return redirect(hubPaths.professional(args.params?.slug ?? ''))
  const isAccepted = await acceptShownTerms(ctx, { termsVersionId, companyId: companyOf(ctx) })
  return redirect(isAccepted ? hereOf(args) : withTermsProblem(hereOf(args), 'newer_terms'))
}
