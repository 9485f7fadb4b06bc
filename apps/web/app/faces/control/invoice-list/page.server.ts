import { getCompany } from '@kara/companies'
import { listInvoices } from '@kara/invoices'
import { defineMessages } from '@kara/language'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Temporal } from 'temporal-polyfill'
import { wholeUnits } from '../../../company/minor-units.ts'
import { csvFile } from '../../../http/csv-file.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/invoices/en.ts'
import { is } from '../messages/invoices/is.ts'

const messages = defineMessages(en, is)

/** Every invoice of the company, and what took them back, as a file for its books: days as in ISO 8601, amounts as plain numbers. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const words = await wordsFor(args, messages)
  const [{ timeZone }, { invoices, creditNotes }] = await Promise.all([getCompany(ctx), listInvoices(ctx)])
  const dayOf = (at: string | null) =>
    at ? Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString() : ''
  const head = [
    'number',
    'issued',
    'due',
    'poNumber',
    'credits',
    'amount',
    'currency',
    'stateHead',
    'paid',
    'corrects',
  ] as const
  const rows = invoices.map(({ number, issuedAt, dueOn, poNumber, credits, total, state, paidAt }) => [
    number,
    dayOf(issuedAt),
    dueOn,
    poNumber,
    credits,
    wholeUnits(total.amountMinor, total.currency),
    total.currency,
    words(`state.${state}`),
    dayOf(paidAt),
    '',
  ])
  const reversals = creditNotes.map(({ number, issuedAt, credits, total, money, paidBackAt, corrects }) => [
    number,
    dayOf(issuedAt),
    '',
    '',
    -credits,
    wholeUnits(-total.amountMinor, total.currency),
    total.currency,
    words(`money.${money}`, { day: dayOf(paidBackAt) }),
    dayOf(paidBackAt),
    corrects,
  ])
  return csvFile(words('fileName'), [head.map((name) => words(name)), ...rows, ...reversals])
}
