import { getProfessional } from '@kara/directory'
import { professionalOf } from '@kara/kernel'
import { findPayee, savePayee } from '@kara/payments'
import { SavePayeeInput } from '@kara/payments/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { workspacePaths } from '../paths.ts'
import { paymentMessages } from '../payments/payment-messages.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [payee, profile] = await Promise.all([
    findPayee(ctx),
    getProfessional(ctx, { id: professionalOf(ctx) }),
  ])
  return { payee, displayName: profile.displayName }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const form = await parseForm(args, SavePayeeInput)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    await savePayee(ctx, input)
    const words = await wordsFor(args, paymentMessages)
    return redirectWithFlash(args, workspacePaths.payments(), {
      tone: 'positive',
      text: words('payee.saved'),
    })
  })
}
