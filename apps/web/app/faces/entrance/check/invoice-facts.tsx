import type { CheckedInvoice } from '@kara/invoices/contracts'
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
