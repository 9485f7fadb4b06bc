import { getInputProps, getTextareaProps } from '@conform-to/react'
import { useFormatter, useWords } from '@kara/language'
import {
  ButtonLink,
  Card,
  Field,
  PageHeader,
  PageStack,
  Section,
  Status,
  TextArea,
  TextInput,
} from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { consolePaths } from '../paths.ts'
import { paymentMessages } from '../payment-messages.ts'
import type { loader } from './page.server.ts'
import { RefundTable } from './refund-table.tsx'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(paymentMessages)

/** What of clients' money goes back, and the way to give a bill back. */
export default function PaymentsPage() {
  const { orders, openDifferences } = useLoaderData<typeof loader>()
  const words = useWords(paymentMessages)
  return (
    <PageStack>
      <PageHeader
        title={words('title')}
        description={words('description')}
        status={
          openDifferences > 0 ? (
            <Status tone="critical">{words('comparisonOpen', { count: openDifferences })}</Status>
          ) : undefined
        }
        actions={
          <>
            <ButtonLink href={consolePaths.invoices()}>{words('invoices')}</ButtonLink>
            <ButtonLink href={consolePaths.comparison()}>{words('comparison')}</ButtonLink>
          </>
        }
      />
      <Card title={words('find.title')} description={words('find.lead')}>
        <RefundForm />
      </Card>
      <Section title={words('refunds')}>
        <RefundTable orders={orders} />
      </Section>
    </PageStack>
  )
}

function RefundForm() {
  const { aloneMax } = useLoaderData<typeof loader>()
  const words = useWords(paymentMessages)
  const format = useFormatter()
  const state = usePageForm<{ reference: string; words: string }>()
  const { reference, words: reason } = state.fields
  const limits = format.list(aloneMax.map((amount) => format.money(amount)))
  return (
    <PageForm {...state} submitLabel={words('find.submit')} busyLabel={words('find.busy')}>
      <Field
        label={words('find.reference')}
        hint={words('find.referenceHint')}
        id={reference.id}
        errors={reference.errors}
        required
      >
        <TextInput
          {...getInputProps(reference, { type: 'text' })}
          key={reference.key}
          autoComplete="off"
          maxLength={40}
        />
      </Field>
      <Field
        label={words('find.words')}
        hint={words('find.wordsHint')}
        id={reason.id}
        errors={reason.errors}
        required
      >
        <TextArea {...getTextareaProps(reason)} key={reason.key} rows={2} maxLength={500} />
      </Field>
      <p className="text-sm">{words('find.limit', { limits })}</p>
    </PageForm>
  )
}
