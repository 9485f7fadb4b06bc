import { getCompanyForSupport } from '@kara/companies'
import type { Locale } from '@kara/language'
import { getAttemptByReference } from '@kara/sso'
import { type AttemptDetail, explain, productOf } from '@kara/sso/contracts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const { locale } = await readerOf(args)
  const reference = (args.params.reference ?? '').slice(0, 80)
  const attempt = await getAttemptByReference(ctx, { reference })
  const company = await getCompanyForSupport(ctx, attempt.companyId)
  return {
    attempt,
    company: { id: company.id, name: company.name },
    advice: adviceFor(attempt, company.name, locale),
  }
}

// The catalogue is long, so the sentences travel and not the catalogue.
function adviceFor(attempt: AttemptDetail, company: string, locale: Locale) {
  const { refusal, expected, received, application } = attempt
  if (!refusal) return null
  const product = productOf(application.idpEntityId)
  const facts = { ...application, company, expected, received, product }
  const explanation = explain(locale, refusal.reason, facts)
  return { ...explanation, mustAct: [...explanation.mustAct] }
}
