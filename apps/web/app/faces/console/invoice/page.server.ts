import { creditInvoice, getInvoiceForSupport, recordPayback } from '@kara/invoices'
import { CreditInvoiceInput, RecordPaybackInput } from '@kara/invoices/contracts'
import { type Id, notFound, readId } from '@kara/kernel'
import { defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireStaff } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { companyNames } from '../company-names.server.ts'
import { en } from '../messages/invoices/en.ts'
import { is } from '../messages/invoices/is.ts'
import { consolePaths } from '../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const [invoice, names] = await Promise.all([
    getInvoiceForSupport(ctx, invoiceOfAddress(args.params.invoiceId)),
    companyNames(ctx),
  ])
  const noteId = new URL(args.request.url).searchParams.get('payback')
  return {
    invoice,
    /** The credit note whose transfer is about to be written down. */
    owed: invoice.creditNotes.find(({ id, money }) => id === noteId && money === 'owed') ?? null,
    company: names[invoice.companyId] ?? '',
    today: ctx.clock.now().toZonedDateTimeISO('UTC').toPlainDate().toString(),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireStaff(args)
  const words = await wordsFor(args, messages)
  const invoiceId = invoiceOfAddress(args.params.invoiceId)
  const tell = (text: string) =>
    redirectWithFlash(args, consolePaths.invoice(invoiceId), { tone: 'positive', text })
  const isPayback = (await args.request.clone().formData()).has('creditNoteId')
  if (isPayback) {
    const form = await parseForm(args, RecordPaybackInput)
    if (!form.ok) return form.reply
    return form.answer(async (input) => {
      await recordPayback(ctx, input)
      return tell(words('one.paybackDone'))
    })
  }
  const form = await parseForm(args, CreditInvoiceInput)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    await creditInvoice(ctx, args.context.visit.platform.keys.payments, { ...input, invoiceId })
    return tell(words('one.done'))
  })
}

function invoiceOfAddress(param: string | undefined): Id<'invoice'> {
  const invoiceId = readId<'invoice'>(param)
  if (!invoiceId) throw notFound('invoices.missing', 'There is no such invoice.')
  return invoiceId
}
