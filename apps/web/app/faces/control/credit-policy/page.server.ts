import { getCompany } from '@kara/companies'
import { findCompanyPolicy, previewPolicy, setCreditPolicy } from '@kara/credits'
import { defineMessages } from '@kara/language'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { PolicyForm, typedRules } from '../../../company/policy-of-fields.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/credit-policy/en.ts'
import { is } from '../messages/credit-policy/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const [policy, { timeZone }] = await Promise.all([findCompanyPolicy(ctx), getCompany(ctx)])
  const today = ctx.clock.now().toZonedDateTimeISO(timeZone).toPlainDate()
  const typed = Object.fromEntries(new URL(args.request.url).searchParams)
  return { policy, typed, firstOfYear: today.with({ month: 1, day: 1 }).toString() }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const form = await parseForm(args, PolicyForm)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    const { timeZone } = await getCompany(ctx)
    const companyId = String(args.params.companyId)
    // A change is shown before it is made; what the change would refuse is refused here, beside its field.
    if (await findCompanyPolicy(ctx)) {
      await previewPolicy(ctx, { rules: { ...input, timeZone }, headcount: 1, released: null })
      return redirect(controlPaths.policyEffect(companyId, typedRules(input)))
    }
    await setCreditPolicy(ctx, { ...input, timeZone })
    const words = await wordsFor(args, messages)
    return redirectWithFlash(args, controlPaths.credits(companyId), {
      tone: 'positive',
      text: words('saved'),
    })
  })
}
