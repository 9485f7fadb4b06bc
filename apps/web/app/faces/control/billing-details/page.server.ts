import { getCompany } from '@kara/companies'
import { findBillingDetails, saveBillingDetails } from '@kara/invoices'
import { SaveBillingDetailsInput } from '@kara/invoices/contracts'
import { defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/billing-details/en.ts'
import { is } from '../messages/billing-details/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const [{ name }, details] = await Promise.all([getCompany(ctx), findBillingDetails(ctx)])
  return { companyName: name, details }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const form = await parseForm(args, SaveBillingDetailsInput)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    await saveBillingDetails(ctx, input)
    const words = await wordsFor(args, messages)
    return redirectWithFlash(args, controlPaths.invoices(String(args.params.companyId)), {
      tone: 'positive',
      text: words('saved'),
    })
  })
}
