import { acceptTerms } from '@kara/identity'
import { AcceptTermsInput } from '@kara/identity/contracts'
import { type Ctx, companyOf } from '@kara/kernel'
import { redirect } from '@remix-run/node'
import { z } from 'zod'
import type { PageArgs } from '../../../http/visit.server.ts'
import { hubPaths } from '../paths.ts'
import { hereOf } from './request-step.server.ts'

export const TermsAnswer = z.object({
  answer: z.enum(['accept', 'decline']),
  termsVersionId: AcceptTermsInput.shape.termsVersionId,
})

/** Accepting goes on to the form; declining leads back to the profile, and nothing was sent. */
export async function answerTerms(
  args: PageArgs,
  ctx: Ctx,
  { answer, termsVersionId }: z.infer<typeof TermsAnswer>,
) {
  if (answer === 'decline') return redirect(hubPaths.professional(args.params?.slug ?? ''))
  await acceptTerms(ctx, { termsVersionId, companyId: companyOf(ctx) })
  return redirect(hereOf(args))
}
