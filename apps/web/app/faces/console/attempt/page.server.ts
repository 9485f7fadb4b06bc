import { getCompanyForSupport } from '@kara/companies'
import type { Locale } from '@kara/language'
import { findDocument, findShareLink, getAttemptByReference, resolveAttempt, shareDiagnosis } from '@kara/sso'
import { type AttemptDetail, explain, productOf } from '@kara/sso/contracts'
import { listConversationsAbout } from '@kara/support'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireStaff } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { consoleMessages } from '../console-messages.ts'
import { consolePaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const { locale } = await readerOf(args)
  const reference = (args.params.reference ?? '').slice(0, 80)
  const attempt = await getAttemptByReference(ctx, { reference }, args.context.visit.platform.keys.sso)
  const { platform } = args.context.visit
  const [company, link, answer, conversations] = await Promise.all([
    getCompanyForSupport(ctx, attempt.companyId),
    findShareLink(ctx, { reference }, platform.keys.sso),
    findDocument(ctx, { reference }, platform.sso),
    listConversationsAbout(ctx, attempt.reference),
  ])
  return {
    shareUrl: link && `${platform.sso.origin}${everywherePaths.sharedDiagnosis(link.token)}`,
    attempt,
    hasAnswer: answer !== null,
    conversations,
    company: { id: company.id, name: company.name },
    advice: adviceFor(attempt, company.name, locale),
  }
}

/** Makes the link for IT, or ends the matter: whoever asked is told to try again. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireStaff(args)
  const reference = (args.params.reference ?? '').slice(0, 80)
  const [form, words] = await Promise.all([args.request.formData(), wordsFor(args, consoleMessages)])
  return answerWithFlash(args, consolePaths.attempt(reference), async () => {
    if (form.get('intent') === 'resolve') {
      const { told } = await resolveAttempt(ctx, { reference })
      return words(told > 0 ? 'help.resolvedTold' : 'help.resolved')
    }
    await shareDiagnosis(ctx, { reference }, args.context.visit.platform.keys.sso)
    return words('help.shared')
  })
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
