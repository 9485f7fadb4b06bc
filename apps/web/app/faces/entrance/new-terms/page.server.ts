import { listTermsToAccept } from '@kara/identity'
import { AcceptTermsInput, type Audience, audiences } from '@kara/identity/contracts'
import { type CompanyId, notFound } from '@kara/kernel'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { newTermsPath } from '../../../account/onward.ts'
import {
  acceptShownTerms,
  dismissShownTerms,
  readTermsProblem,
  withTermsProblem,
} from '../../../account/shown-terms.server.ts'
import { findOwnRoles } from '../../../http/account.server.ts'
import { requireAccount, requirePerson } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { homePaths } from '../../home/paths.ts'
import { leaveWithoutTerms } from './leave-without-terms.server.ts'

const Answer = z.object({
  answer: z.enum(['accept', 'decline', 'dismiss']),
  termsVersionId: AcceptTermsInput.shape.termsVersionId,
})

/** Terms that somebody has to accept before they go on; who has nothing to accept goes on at once. */
export async function loader(args: LoaderFunctionArgs) {
  const [ctx, { locale }] = await Promise.all([requirePerson(args), readerOf(args)])
  const { audience, to, here } = await askedOf(args)
  const [terms] = await listTermsToAccept(ctx, { audiences: [audience], locale })
  if (!terms) throw redirect(to)
  return { terms, here, ownPagesUrl: homePaths.start(), problem: readTermsProblem(args.request) }
}

/** Accepts them and goes on, leaves, or says that a change which asks nothing is known of. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const { to, here, companyId } = await askedOf(args)
  const read = Answer.safeParse(Object.fromEntries(await args.request.formData()))
  if (!read.success) return redirect(withTermsProblem(here, 'terms'))
  const { answer, termsVersionId } = read.data
  if (answer === 'decline') return leaveWithoutTerms(args)
  if (answer === 'dismiss') {
    await dismissShownTerms(ctx, { termsVersionId })
    return redirect(to)
  }
  const isAccepted = await acceptShownTerms(ctx, { termsVersionId, companyId })
  return redirect(isAccepted ? to : withTermsProblem(here, 'newer_terms'))
}

/** Whom the terms are for, where the way leads, and the company in which they are read, if it is the reader's. */
async function askedOf(args: PageArgs) {
  await requireAccount(args)
  const audience = audiences.find((one): one is Audience => one === args.params?.audience)
  if (!audience) throw notFound('web.no_page', 'There is no page at this address.')
  const question = new URL(args.request.url).searchParams
  const to = readReturnPath(question.get('to'), '/')
  const { seats } = await findOwnRoles(args)
  const seat = seats.find(({ companyId }) => companyId === question.get('company'))
  const companyId = audience === 'company' ? (seat?.companyId as CompanyId | undefined) : undefined
  return { audience, to, companyId, here: newTermsPath(audience, { to, companyId }) }
}
