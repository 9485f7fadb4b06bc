import { getCompanyForSupport } from '@kara/companies'
import type { CompanyId } from '@kara/kernel'
import { getErrorReport, listConversationsAbout } from '@kara/support'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { sentenceOf } from '../../../http/sentences.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const { locale } = await readerOf(args)
  const report = await getErrorReport(ctx, { reference: args.params.reference ?? '' })
  const company = report.companyId && (await getCompanyForSupport(ctx, report.companyId as CompanyId))
  return {
    report,
    conversations: await listConversationsAbout(ctx, report.reference),
    company: company ? { id: company.id, name: company.name } : null,
    sentence: sentenceOf(locale, report.code),
  }
}
