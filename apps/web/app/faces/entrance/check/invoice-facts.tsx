import type { CheckedCreditNote, CheckedInvoice } from '@kara/invoices/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { DefinitionList } from '@kara/ui'
import { en } from '../messages/check/en.ts'
import { is } from '../messages/check/is.ts'

const messages = defineMessages(en, is)

/** What is compared with an invoice on paper. */
export function InvoiceFacts({ invoice }: { invoice: CheckedInvoice }) {
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <DefinitionList
      items={[
        { term: words('kind'), value: words('invoice') },
        { term: words('number'), value: invoice.number },
        { term: words('issued'), value: format.date(invoice.issuedAt) },
        { term: words('seller'), value: invoice.sellerName },
        { term: words('invoiceBuyer'), value: invoice.buyerName },
        { term: words('total'), value: format.money(invoice.total) },
      ]}
    />
  )
}

/** What is compared with a company's credit note on paper. */
export function CreditNoteFacts({ creditNote }: { creditNote: CheckedCreditNote }) {
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <DefinitionList
      items={[
        { term: words('kind'), value: words('kinds.credit_note') },
        { term: words('number'), value: creditNote.number },
        { term: words('corrects'), value: creditNote.corrects },
        { term: words('issued'), value: format.date(creditNote.issuedAt) },
        { term: words('seller'), value: creditNote.sellerName },
        { term: words('invoiceBuyer'), value: creditNote.buyerName },
        { term: words('total'), value: format.money(creditNote.total) },
      ]}
    />
  )
}
