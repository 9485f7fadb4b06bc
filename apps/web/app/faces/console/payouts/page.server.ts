import { invalid, readId } from '@kara/kernel'
import { defineMessages } from '@kara/language'
import { listTransfers, orderSendingAgain } from '@kara/payouts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireStaff } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/payouts/en.ts'
import { is } from '../messages/payouts/is.ts'
import { consolePaths } from '../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  return { transfers: await listTransfers(ctx) }
}

/** Somebody has looked into what failed, and has it sent again. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireStaff(args)
  const [form, words] = await Promise.all([args.request.formData(), wordsFor(args, messages)])
  return answerWithFlash(args, consolePaths.payouts(), async () => {
    const transferId = readId<'pay_transfer'>(form.get('transferId'))
    if (!transferId) throw invalid('web.field_invalid', 'This is no payment.')
    await orderSendingAgain(ctx, transferId)
    return words('done')
  })
}
