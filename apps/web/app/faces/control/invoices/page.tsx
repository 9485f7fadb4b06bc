import { defineMessages, useWords } from '@kara/language'
import { ButtonLink, Card, DefinitionList, Notice, PageHeader, PageStack, TabLinks } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/invoices/en.ts'
import { is } from '../messages/invoices/is.ts'
import { controlPaths } from '../paths.ts'
import { CreditNoteTable } from './credit-note-table.tsx'
import { InvoiceTable } from './invoice-table.tsx'
import type { loader } from './page.server.ts'
import { StatementTable } from './statement-table.tsx'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function InvoicesPage() {
  const { invoices, creditNotes, statement, details } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  return (
    <PageStack>
      <PageHeader
        back={{ href: controlPaths.credits(companyId), label: words('back') }}
        title={words('title')}
        description={words('description')}
        actions={
          invoices.length > 0 ? (
            <ButtonLink href={controlPaths.invoiceList(companyId)} download>
              {words('list')}
            </ButtonLink>
          ) : null
        }
      />
      <InvoiceTable invoices={invoices} companyId={companyId} />
      {creditNotes.length > 0 ? <CreditNoteTable creditNotes={creditNotes} companyId={companyId} /> : null}
      <Card
        title={words('details')}
        aside={
          <ButtonLink size="small" href={controlPaths.billingDetails(companyId)}>
            {words(details ? 'change' : 'add')}
          </ButtonLink>
        }
      >
        {details ? (
          <DefinitionList
            items={[
              { term: words('legalName'), value: details.legalName },
              { term: words('registrationNumber'), value: details.registrationNumber },
              { term: words('taxNumber'), value: details.taxNumber },
              { term: words('address'), value: details.address },
              { term: words('poNumber'), value: details.poNumber },
            ].filter(({ value }) => value)}
          />
        ) : (
          <p>{words('noDetails')}</p>
        )}
      </Card>
      {statement.years.length > 1 ? (
        <TabLinks
          label={words('years')}
          tabs={statement.years.map((year) => ({
            href: controlPaths.invoices(companyId, year),
            label: String(year),
            isCurrent: year === statement.year,
          }))}
        />
      ) : null}
      <StatementTable statement={statement} />
      <Notice title={words('privacyTitle')}>{words('privacy')}</Notice>
    </PageStack>
  )
}
