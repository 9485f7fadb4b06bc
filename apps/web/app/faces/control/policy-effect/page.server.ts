import { getCompany } from '@kara/companies'
import { findCompanyPolicy, getPoolStatement, previewPolicy, setCreditPolicy } from '@kara/credits'
import { defineMessages } from '@kara/language'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { PolicyForm, policyOfFields } from '../../../company/policy-of-fields.ts'
import { findReleasedUse } from '../../../company/released-use.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/policy-effect/en.ts'
import { is } from '../messages/policy-effect/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

/** The size that is reckoned with until the company says its own. */
const usualHeadcount = 100
const Headcount = z.coerce.number().int().min(1).max(100_000).catch(usualHeadcount)

/** The rules stand in the address; a half of them that says nothing leads back to the form. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const typed = Object.fromEntries(new URL(args.request.url).searchParams)
  const rules = PolicyForm.safeParse(typed)
  const wanted = policyOfFields(typed as never)
  if (!rules.success || !wanted) throw redirect(controlPaths.creditPolicy(String(args.params.companyId)))
  const [policy, { fundedHalves }, { timeZone }, released] = await Promise.all([
    findCompanyPolicy(ctx),
    getPoolStatement(ctx),
    getCompany(ctx),
    findReleasedUse(ctx),
  ])
  const headcount = wanted.promisedPeople ?? Headcount.parse(typed.headcount ?? usualHeadcount)
  const effect = await previewPolicy(ctx, { rules: { ...rules.data, timeZone }, headcount, released })
  const { headcount: _, ...fields } = typed
  return { now: policy, wanted, effect, headcount, released, fundedHalves, fields }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const form = await parseForm(args, PolicyForm)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    const { timeZone } = await getCompany(ctx)
    await setCreditPolicy(ctx, { ...input, timeZone })
    const words = await wordsFor(args, messages)
    const to = controlPaths.credits(String(args.params.companyId))
    return redirectWithFlash(args, to, { tone: 'positive', text: words('saved') })
  })
}
