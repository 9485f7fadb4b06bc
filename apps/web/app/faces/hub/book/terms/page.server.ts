import { AcceptTermsInput } from '@kara/identity/contracts'
import { companyOf, type Id } from '@kara/kernel'
import { releaseHold } from '@kara/scheduling'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { acceptShownTerms } from '../../../../account/shown-terms.server.ts'
import { requireBookingClient, requireHeldTime } from '../../../../care/held-time.server.ts'
import { requireHub } from '../../../../http/guards.server.ts'
import { declineTerms } from '../../decline-terms.server.ts'
import { hubPaths } from '../../paths.ts'

const Answer = z.object({
  answer: z.enum(['accept', 'decline']),
  termsVersionId: AcceptTermsInput.shape.termsVersionId,
})

/** The answer to the terms. Declining frees the time and signs out: nothing is kept that was not agreed to. */
export async function action(args: ActionFunctionArgs) {
  await requireHub(args)
  const { ctx, hold } = await requireHeldTime(args)
  const client = await requireBookingClient(args)
  const answer = Answer.safeParse(Object.fromEntries(await args.request.formData()))
  if (!answer.success) return redirect(hubPaths.book('terms'))
  if (answer.data.answer === 'accept') {
    const { termsVersionId } = answer.data
    const companyId = companyOf(client.ctx)
    const isAccepted = await acceptShownTerms(client.ctx, { termsVersionId, companyId })
    return redirect(hubPaths.book(isAccepted ? undefined : 'newer_terms'))
  }
  await releaseHold(ctx, hold.id as Id<'slot_hold'>)
  return declineTerms(args, 'flash.declined')
}

/** Opened by hand: the booking knows its next step. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHub(args)
  return redirect(hubPaths.book())
}
