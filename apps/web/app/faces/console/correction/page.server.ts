import { getCompanyForSupport } from '@kara/companies'
import { requestAdjustment } from '@kara/credits'
import { limits, RequestAdjustmentInput } from '@kara/credits/contracts'
import { type CompanyId, notFound, readId } from '@kara/kernel'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireStaff } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { ledgerMessages } from '../ledger-messages.ts'
import { consolePaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const companyId = companyOfAddress(args.params.companyId)
  const company = await getCompanyForSupport(ctx, companyId)
  const code = new URL(args.request.url).searchParams.get('code') ?? ''
  return {
    company: { id: company.id as string, name: company.name },
    code: /^[0-9A-F]{8}$/.test(code) ? code : '',
    aloneHalvesMax: limits.adjustAloneHalvesMax,
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireStaff(args)
  const companyId = companyOfAddress(args.params.companyId)
  const form = await parseForm(args, RequestAdjustmentInput)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    const words = await wordsFor(args, ledgerMessages)
    const outcome = await requestAdjustment(ctx, companyId, input)
    return redirectWithFlash(args, consolePaths.ledger(companyId, input.pseudonym), {
      tone: 'positive',
      text: words(outcome === 'applied' ? 'correction.made' : 'correction.waits'),
    })
  })
}

function companyOfAddress(param: string | undefined): CompanyId {
  const companyId = readId<'company'>(param)
  if (!companyId) throw notFound('companies.company_missing', 'There is no such company.')
  return companyId
}
