import { getCompany } from '@kara/companies'
import { findPolicy, setCreditPolicy } from '@kara/credits'
import { SetCreditPolicyInput } from '@kara/credits/contracts'
import { defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/credit-policy/en.ts'
import { is } from '../messages/credit-policy/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

// A box that is not ticked is not sent, and the zone is the company's.
const PolicyForm = SetCreditPolicyInput.omit({ timeZone: true }).extend({
  proRata: z.boolean().default(false),
})

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const [policy, { timeZone }] = await Promise.all([findPolicy(ctx), getCompany(ctx)])
  const today = ctx.clock.now().toZonedDateTimeISO(timeZone).toPlainDate()
  return { policy, firstOfYear: today.with({ month: 1, day: 1 }).toString() }
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
