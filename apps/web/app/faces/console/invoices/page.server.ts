import { findInvoiceByNumber, listOpenInvoices, listWaitingCredits, recordPayment } from '@kara/invoices'
import { RecordPaymentInput } from '@kara/invoices/contracts'
import { defineMessages } from '@kara/language'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
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
  const wanted = new URL(args.request.url).searchParams.get('number')?.trim().slice(0, 20) ?? ''
  const found = wanted ? await findInvoiceByNumber(ctx, wanted) : null
  if (found) throw redirect(consolePaths.invoice(found))
  const [invoices, waiting, names] = await Promise.all([
    listOpenInvoices(ctx),
    listWaitingCredits(ctx),
    companyNames(ctx),
  ])
  return {
    wanted,
    invoices: invoices.map((invoice) => ({ ...invoice, company: names[invoice.companyId] ?? '' })),
    /** Credit notes that a second person decides about. */
    waiting: waiting.map((one) => ({ ...one, company: names[one.companyId] ?? '' })),
    today: ctx.clock.now().toZonedDateTimeISO('UTC').toPlainDate().toString(),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireStaff(args)
  const form = await parseForm(args, RecordPaymentInput)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    await recordPayment(ctx, input)
    const words = await wordsFor(args, messages)
    return redirectWithFlash(args, consolePaths.invoices(), { tone: 'positive', text: words('done') })
  })
}
