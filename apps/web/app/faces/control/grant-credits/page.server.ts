import { getCompany } from '@kara/companies'
import { grantCredits } from '@kara/credits'
import { GrantCreditsInput, limits } from '@kara/credits/contracts'
import { defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/grant-credits/en.ts'
import { is } from '../messages/grant-credits/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

/** A quarter is offered as the last day. */
const usualDays = 90

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const { timeZone } = await getCompany(ctx)
  const today = ctx.clock.now().toZonedDateTimeISO(timeZone).toPlainDate()
  return {
    timeZone,
    today: today.toString(),
    usualLastDay: today.add({ days: usualDays }).toString(),
    addressesMax: limits.grantAddressesMax,
    creditsMax: limits.allowanceCreditsMax,
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const form = await parseForm(args, GrantCreditsInput)
  if (!form.ok) return form.reply
  return form.answer(async () => {
    // The verb parses what was typed; what the form parsed is the same, with the addresses split.
    const { addresses, ...input } = form.value
    await grantCredits(ctx, { ...input, addresses: addresses.join('\n') })
    const words = await wordsFor(args, messages)
    const to = controlPaths.credits(String(args.params.companyId))
    return redirectWithFlash(args, to, { tone: 'positive', text: words('done') })
  })
}
