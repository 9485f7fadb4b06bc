import { createCompany } from '@kara/companies'
import { CreateCompanyInput } from '@kara/companies/contracts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { parseForm } from '../../../http/form.server.ts'
import { requireAccount, requirePerson } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { controlPaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireAccount(args)
  const { locale, timeZone } = await readerOf(args)
  return { locale, timeZone }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const form = await parseForm(args, CreateCompanyInput)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    const company = await createCompany(ctx, input)
    return redirect(controlPaths.overview(company.id))
  })
}
