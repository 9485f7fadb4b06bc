import { getCompanyForSupport } from '@kara/companies'
import type { Locale } from '@kara/language'
import { getAttemptByReference } from '@kara/sso'
import { type AttemptDetail, catalogueEn, catalogueIs } from '@kara/sso/contracts'
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
function adviceFor({ refusal, expected, received }: AttemptDetail, company: string, locale: Locale) {
  if (!refusal) return null
  const { says, fix } = (locale === 'is' ? catalogueIs : catalogueEn)[refusal.code]
  const filled = (text: string) =>
    text
      .replaceAll('{company}', company)
      .replaceAll('{expected}', expected ?? '–')
      .replaceAll('{received}', received ?? '–')
  return { says: filled(says), fix: filled(fix) }
}
