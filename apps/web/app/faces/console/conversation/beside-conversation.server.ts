import { getCompanyForSupport } from '@kara/companies'
import { type Ctx, isCodedError } from '@kara/kernel'
import type { Locale } from '@kara/language'
import { getAttemptByReference } from '@kara/sso'
import { type AttemptDetail, explain, productOf } from '@kara/sso/contracts'
import { getErrorReport } from '@kara/support'
import { readerOf } from '../../../http/language.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { readyAnswers } from './ready-answers.server.ts'

/** What stands behind the code of a conversation, and what may be said of it to whoever asked. */
export async function besideConversation(
  args: PageArgs,
  ctx: Ctx,
  { reference, locale: personLocale }: { readonly reference: string | null; readonly locale: Locale },
) {
  const { locale } = await readerOf(args)
  const { keys } = args.context.visit.platform
  const [attempt, report] = await Promise.all([
    reference ? orNothing(getAttemptByReference(ctx, { reference }, keys.sso)) : null,
    reference ? orNothing(getErrorReport(ctx, { reference })) : null,
  ])
  const explainTo = attempt ? await explainerOf(ctx, attempt) : null
  const ready = readyAnswers(personLocale, explainTo?.(personLocale)?.says ?? null)
  const advice = explainTo?.(locale) ?? null
  return {
    attempt: attempt && { reference: attempt.reference, outcome: attempt.outcome, advice },
    hasReport: report !== null,
    ready,
  }
}

/** What the catalogue says of an attempt, in any language; nothing of one that was not refused. */
async function explainerOf(ctx: Ctx, attempt: AttemptDetail) {
  const { refusal, expected, received, application } = attempt
  if (!refusal) return null
  const { name: company } = await getCompanyForSupport(ctx, attempt.companyId)
  const facts = { ...application, company, expected, received, product: productOf(application.idpEntityId) }
  return (locale: Locale) => {
    const { says, fix, mustAct } = explain(locale, refusal.reason, facts)
    return { says, fix, mustAct: [...mustAct] }
  }
}

// A person may bring a code that nothing stands behind.
async function orNothing<Found>(asked: Promise<Found>): Promise<Found | null> {
  try {
    return await asked
  } catch (error) {
    if (isCodedError(error) && error.kind === 'not_found') return null
    throw error
  }
}
