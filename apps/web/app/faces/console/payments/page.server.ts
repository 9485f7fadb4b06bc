import { listWaitingCredits } from '@kara/invoices'
import {
  countOpenDifferences,
  decideRefund,
  findBillByReference,
  listDisputes,
  listRefundOrders,
  recordRefundTransfer,
  requestRefund,
} from '@kara/payments'
import {
  DecideRefundInput,
  RecordRefundTransferInput,
  RequestRefundInput,
  refundAloneMinorMax,
} from '@kara/payments/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireStaff } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { consolePaths } from '../paths.ts'
import { paymentMessages } from '../payment-messages.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const asked = new URL(args.request.url).searchParams
  const wanted = asked.get('reference')?.trim().slice(0, 40) ?? ''
  const [orders, disputes, openDifferences, waiting, found] = await Promise.all([
    listRefundOrders(ctx),
    listDisputes(ctx),
    countOpenDifferences(ctx),
    listWaitingCredits(ctx),
    wanted ? findBillByReference(ctx, wanted) : null,
  ])
  const self = ctx.actor.kind === 'support' ? ctx.actor.personId : null
  const transferOf = asked.get('transfer')
  return {
    wanted,
    /** The refused refund whose transfer is about to be written down. */
    refused: orders.find(({ id, state }) => id === transferOf && state === 'failed') ?? null,
    today: ctx.clock.now().toZonedDateTimeISO('UTC').toPlainDate().toString(),
    found,
    disputes,
    openDifferences,
    /** Credit notes of companies that a second person decides about. */
    waitingCredits: waiting.length,
    orders: orders.map(({ askedBy, ...order }) => ({ ...order, isOwn: askedBy === self })),
    aloneMax: Object.entries(refundAloneMinorMax).map(([currency, amountMinor]) => ({
      currency,
      amountMinor,
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireStaff(args)
  const words = await wordsFor(args, paymentMessages)
  const fields = await args.request.clone().formData()
  if (fields.has('paidOn')) {
    const form = await parseForm(args, RecordRefundTransferInput)
    if (!form.ok) return form.reply
    return form.answer(async (input) => {
      await recordRefundTransfer(ctx, input)
      const text = words('transfer.done')
      return redirectWithFlash(args, consolePaths.payments(), { tone: 'positive', text })
    })
  }
  if (fields.has('decision')) {
    const form = await parseForm(args, DecideRefundInput)
    if (!form.ok) return form.reply
    return answerWithFlash(args, consolePaths.payments(), async () => {
      await decideRefund(ctx, form.value)
      return words(`decided.${form.value.decision}`)
    })
  }
  const form = await parseForm(args, RequestRefundInput)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    const outcome = await requestRefund(ctx, input)
    return redirectWithFlash(args, consolePaths.payments(), {
      tone: 'positive',
      text: words(`find.${outcome}`),
    })
  })
}
