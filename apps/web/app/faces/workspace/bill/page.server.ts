import { type Id, invalid, notFound, readId } from '@kara/kernel'
import { decideOnBill, refundBill } from '@kara/payments'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { workspacePaths } from '../paths.ts'
import { paymentMessages } from '../payments/payment-messages.ts'
import { loadPracticeBills } from '../payments/practice-bills.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const id = billIdOf(args.params)
  const { locale } = await readerOf(args)
  const bill = (await loadPracticeBills(ctx, locale)).find((one) => one.id === id)
  if (!bill) throw notFound('payments.bill_missing', 'This bill does not exist.')
  return { bill }
}

/** Decides on an open bill, or gives a paid one back. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const id = billIdOf(args.params)
  const [form, words] = await Promise.all([args.request.formData(), wordsFor(args, paymentMessages)])
  const decision = form.get('decision')
  return answerWithFlash(args, workspacePaths.bill(id), async () => {
    if (decision === 'refund') {
      await refundBill(ctx, id)
      return words('bill.refundDone')
    }
    if (decision !== 'charge' && decision !== 'later' && decision !== 'skip')
      throw invalid('web.field_invalid', 'This is not something that can be done with a bill.')
    await decideOnBill(ctx, id, decision)
    return words(`bill.done.${decision}`)
  })
}

function billIdOf(params: LoaderFunctionArgs['params']): Id<'bill'> {
  const id = readId<'bill'>(params.billId)
  if (!id) throw notFound('payments.bill_missing', 'This bill does not exist.')
  return id
}
