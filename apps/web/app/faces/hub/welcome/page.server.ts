import { findBalance } from '@kara/credits'
import { AcceptTermsInput } from '@kara/identity/contracts'
import { companyOf } from '@kara/kernel'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { acceptShownTerms } from '../../../account/shown-terms.server.ts'
import { findOwnEmployment } from '../../../care/employment.server.ts'
import { requireHubClient } from '../../../http/guards.server.ts'
import { declineTerms } from '../decline-terms.server.ts'
import { joinHub } from '../join-hub.server.ts'
import { hubPaths } from '../paths.ts'
import { claimAndGoOn } from './claim-and-go-on.server.ts'
import { welcomeStep } from './welcome-step.server.ts'

const Answer = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('accept'), termsVersionId: AcceptTermsInput.shape.termsVersionId }),
  z.object({ answer: z.literal('decline') }),
  z.object({ answer: z.literal('claim') }),
])

/** What follows an account: whether the company knows the person, the terms, then the credits. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, hub, account } = await requireHubClient(args)
  // Somebody who was signed in before they came here, and whom the company knows by an address that is proven already.
  if ((await findOwnEmployment(args)) === null && (await joinHub(args, account.personId)) === 'joined') {
    throw redirect(hubPaths.welcome())
  }
  return { company: hub.name, step: await welcomeStep(args, ctx) }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx } = await requireHubClient(args)
  const answer = Answer.safeParse(Object.fromEntries(await args.request.formData()))
  if (!answer.success) return redirect(hubPaths.welcome('terms'))
  if (answer.data.answer === 'decline') return declineTerms(args, 'flash.declinedOnly')
  if (answer.data.answer === 'accept') {
    const { termsVersionId } = answer.data
    if (!(await acceptShownTerms(ctx, { termsVersionId, companyId: companyOf(ctx) })))
      return redirect(hubPaths.welcome('newer_terms'))
  }
  if ((await findOwnEmployment(args)) !== 'active' || !(await findBalance(ctx))) {
    return redirect(hubPaths.welcome())
  }
  return claimAndGoOn(args, ctx, { isFirst: answer.data.answer === 'accept' })
}
