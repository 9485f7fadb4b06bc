import { defineMessages } from '@kara/language'
import { findPayer, issueConfirmation, listDocuments } from '@kara/payments'
import { IssueConfirmationInput } from '@kara/payments/contracts'
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
  const [documents, payer] = await Promise.all([listDocuments(ctx), findPayer(ctx)])
  const paid = documents.filter(({ kind, total }) => kind === 'receipt' && total.amountMinor > 0)
  const today = ctx.clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  return {
    sellers: [...new Map(paid.map((one) => [one.professionalId, one.sellerName]))].map(([id, name]) => ({
      id,
      name,
    })),
    hasNationalId: payer?.hasNationalId ?? false,
    from: today.with({ month: 1, day: 1 }).toString(),
    to: today.toString(),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const form = await parseForm(args, IssueConfirmationInput)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    await issueConfirmation(ctx, args.context.visit.platform.keys.payments, input)
    const words = await wordsFor(args, messages)
    return redirectWithFlash(args, homePaths.payments(), {
      tone: 'positive',
      text: words('confirmation.done'),
    })
  })
}
