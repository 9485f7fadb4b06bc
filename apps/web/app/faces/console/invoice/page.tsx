import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Card, DefinitionList, PageHeader, PageStack } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/invoices/en.ts'
import { is } from '../messages/invoices/is.ts'
import { consolePaths } from '../paths.ts'
import { CreditForm } from './credit-form.tsx'
import { CreditNotes } from './credit-notes.tsx'
import type { loader } from './page.server.ts'
import { PaybackForm } from './payback-form.tsx'
import { WaitingCredit } from './waiting-credit.tsx'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'invoice')

/** One invoice with all that happened to it, and the way to take it back. */
export default function InvoicePage() {
  const { invoice, company, owed } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { credits, date, day, money } = useFormatter()
  return (
    <PageStack>
      <PageHeader
        back={{ href: consolePaths.invoices(), label: words('one.back') }}
        title={words('one.title', { number: invoice.number })}
        description={company}
      />
      <Card>
        <DefinitionList
          items={[
            { term: words('issued'), value: date(invoice.issuedAt) },
            { term: words('due'), value: day(invoice.dueOn) },
            { term: words('poNumber'), value: invoice.poNumber || '–' },
            { term: words('one.credits'), value: credits(invoice.credits * 2) },
            { term: words('amount'), value: money(invoice.total) },
            { term: words('one.state'), value: words(`one.states.${invoice.state}`) },
            ...(invoice.paidAt ? [{ term: words('one.paidAt'), value: date(invoice.paidAt) }] : []),
            ...(invoice.credited.amountMinor > 0
              ? [{ term: words('one.credited'), value: money(invoice.credited) }]
              : []),
            { term: words('one.free'), value: credits(invoice.freeHalves) },
          ]}
        />
      </Card>
      <CreditNotes invoiceId={invoice.id} notes={invoice.creditNotes} />
      {owed ? <PaybackForm owed={owed} /> : null}
      {invoice.waiting ? <WaitingCredit waiting={invoice.waiting} /> : null}
      {!owed && !invoice.waiting && invoice.creditsLeft > 0 ? <CreditForm key={invoice.creditsLeft} /> : null}
    </PageStack>
  )
}
