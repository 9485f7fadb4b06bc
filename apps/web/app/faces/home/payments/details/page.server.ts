import { defineMessages } from '@kara/language'
import { findPayer, savePayer } from '@kara/payments'
import { SavePayerInput } from '@kara/payments/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirectWithFlash } from '../../../../http/flash.server.ts'
import { parseForm } from '../../../../http/form.server.ts'
import { requirePerson } from '../../../../http/guards.server.ts'
import { wordsFor } from '../../../../http/words.server.ts'
import { en } from '../../messages/receipts/en.ts'
import { is } from '../../messages/receipts/is.ts'
import { homePaths } from '../../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  return { payer: await findPayer(ctx) }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const form = await parseForm(args, SavePayerInput)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    await savePayer(ctx, args.context.visit.platform.keys.payments, input)
    const words = await wordsFor(args, messages)
    return redirectWithFlash(args, homePaths.payments(), { tone: 'positive', text: words('details.saved') })
  })
}
