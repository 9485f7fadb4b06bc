import type { Professional } from '@kara/directory/contracts'
import type { ProfessionalId } from '@kara/kernel'
import { findRequestQuestions } from '@kara/notes'
import { findOpenRequest } from '@kara/scheduling'
import { redirect } from '@remix-run/node'
import { findTermsToAccept } from '../../../care/held-time.server.ts'
import { toShownQuestions } from '../../../care/intake/intake.server.ts'
import { findAccount } from '../../../http/account.server.ts'
import { personCtx, visitorCtx } from '../../../http/ctx.server.ts'
import { confirmFirst } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { findOwnPage } from '../own-page/own-page.server.ts'
import { entrancePaths } from '../paths.ts'

/** The page on which is asked, and the address of its form; one that is off, or whose professional is away, says so itself. */
export async function requireOwnPage(args: PageArgs) {
  const slug = args.params?.slug ?? ''
  const page = await findOwnPage(visitorCtx(args), slug)
  if (!page || page.away) throw redirect(entrancePaths.ownPage(slug))
  const service = new URL(args.request.url).searchParams.get('service') ?? undefined
  return { page, here: entrancePaths.ownRequest(slug, service), service }
}

/** What comes next on the way to a request: an account, the terms, the form, or the one that is open. */
export async function ownRequestStep(args: PageArgs, page: Professional) {
  const account = await findAccount(args)
  if (!account) return { name: 'account' as const }
  if (account.isLocked) throw confirmFirst(args)
  const ctx = personCtx(args, { personId: account.personId })
  const terms = await findTermsToAccept(args, ctx)
  if (terms) return { name: 'terms' as const, terms }
  const professionalId = page.id as ProfessionalId
  const open = await findOpenRequest(ctx, professionalId)
  if (open) return { name: 'open' as const, requestId: open.id }
  const [questions, { locale }] = await Promise.all([
    findRequestQuestions(ctx, professionalId),
    readerOf(args),
  ])
  return { name: 'form' as const, questions: toShownQuestions({ questions }, locale) }
}
