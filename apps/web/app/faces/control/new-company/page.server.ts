import { createCompany } from '@kara/companies'
import { CreateCompanyInput } from '@kara/companies/contracts'
import { listTermsToAccept } from '@kara/identity'
import type { CompanyId, Ctx } from '@kara/kernel'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { acceptShownTerms } from '../../../account/shown-terms.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAccount, requirePerson } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { controlPaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireAccount(args)
  const { locale, timeZone } = await readerOf(args)
  return { locale, timeZone, termsUrl: '/terms/company' }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const form = await parseForm(args, CreateCompanyInput)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    const company = await createCompany(ctx, input)
    await acceptForCompany(args, ctx, company.id)
    return redirect(controlPaths.overview(company.id))
  })
}

// The page says that creating a company accepts the terms for it; what is recorded is the text as it could be read.
async function acceptForCompany(args: PageArgs, ctx: Ctx, companyId: CompanyId): Promise<void> {
  const { locale } = await readerOf(args)
  for (const { id } of await listTermsToAccept(ctx, { audiences: ['company'], locale }))
    await acceptShownTerms(ctx, { termsVersionId: id, companyId })
}
