import type { Professional } from '@kara/directory/contracts'
import type { ProfessionalId } from '@kara/kernel'
import { findRequestQuestions } from '@kara/notes'
import { findOpenRequest } from '@kara/scheduling'
import { RequestSessionInput } from '@kara/scheduling/contracts'
import { redirect } from '@remix-run/node'
import { findClient, findTermsStep } from '../../../care/held-time.server.ts'
import { toShownQuestions } from '../../../care/intake/intake.server.ts'
import { findAccount } from '../../../http/account.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { closedStep } from '../company-first.server.ts'
import { hubPaths } from '../paths.ts'
import { prospectsOf } from './prospects-of.server.ts'
import { protectFirst } from './protect-first.server.ts'

/** The address of this page, with the service and the time that are asked for. */
export function hereOf({ request, params }: PageArgs): string {
  const { searchParams } = new URL(request.url)
  const of = (name: string) => searchParams.get(name) ?? undefined
  return hubPaths.request(params?.slug ?? '', of('service'), of('at'))
}

/** The time that was chosen on the way here; null: none was. */
export function wishedAtOf({ request }: PageArgs): string | null {
  const at = new URL(request.url).searchParams.get('at') ?? undefined
  return RequestSessionInput.shape.wishedAt.catch(undefined).parse(at) ?? null
}

/** What comes next on the way to a request: signing in, the terms, the form, or the one that is open. */
export async function stepOf(args: PageArgs, professional: Professional) {
  const client = await findClient(args)
  if (!client) {
    if (!(await findAccount(args))) throw redirect(hubPaths.signIn(hereOf(args)))
    return closedStep(args, hereOf(args))
  }
  const { ctx } = client
  const terms = await findTermsStep(args, ctx)
  if (terms) return terms
  await protectFirst(args, client, hereOf(args))
  const professionalId = professional.id as ProfessionalId
  const open = await findOpenRequest(ctx, professionalId)
  if (open) throw redirect(hubPaths.requested(open.id, 'before'))
  const [{ locale }, questions, prospects] = await Promise.all([
    readerOf(args),
    findRequestQuestions(ctx, professionalId),
    prospectsOf(ctx, professionalId),
  ])
  const shown = toShownQuestions({ questions }, locale)
  return { name: 'form' as const, questions: shown, ...prospects }
}
