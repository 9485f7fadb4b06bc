import { getInputProps } from '@conform-to/react'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import {
  Button,
  Card,
  EmptyState,
  Field,
  FormActions,
  FormStack,
  Notice,
  PageHeader,
  PageStack,
  Select,
  Status,
  Table,
  TextInput,
  TextLink,
} from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { FileCheck } from 'lucide-react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/invoices/en.ts'
import { is } from '../messages/invoices/is.ts'
import { consolePaths } from '../paths.ts'
import type { loader } from './page.server.ts'
import { WaitingCredits } from './waiting-credits.tsx'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** What companies owe, and where a transfer is written down. */
export default function OpenInvoicesPage() {
  const { invoices, waiting } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { date, day, money } = useFormatter()
  return (
    <PageStack>
      <PageHeader
        back={{ href: consolePaths.payments(), label: words('back') }}
        title={words('title')}
        description={words('description')}
      />
      {waiting.length > 0 ? <WaitingCredits waiting={waiting} /> : null}
      <Table
        caption={words('title')}
        isCaptionHidden
        rows={invoices}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={FileCheck} title={words('none')}>
            {words('noneWhy')}
          </EmptyState>
        }
        columns={[
          {
            key: 'number',
            header: words('number'),
            isRowHeader: true,
            cell: ({ id, number }) => <TextLink href={consolePaths.invoice(id)}>{number}</TextLink>,
          },
          { key: 'company', header: words('company'), cell: ({ company }) => company },
          { key: 'issued', header: words('issued'), cell: ({ issuedAt }) => date(issuedAt) },
          {
            key: 'amount',
            header: words('left'),
            align: 'end',
            cell: ({ total, credited }) =>
              money({ ...total, amountMinor: total.amountMinor - credited.amountMinor }),
          },
          { key: 'po', header: words('poNumber'), cell: ({ poNumber }) => poNumber || '–' },
          {
            key: 'due',
            header: words('due'),
            cell: ({ dueOn, state }) =>
              state === 'overdue' ? (
                <Status tone="critical">{words('overdue', { day: day(dueOn) })}</Status>
              ) : (
                day(dueOn)
              ),
          },
        ]}
      />
      {invoices.length > 0 ? <PaymentForm /> : null}
      <FindInvoice />
    </PageStack>
  )
}

/** From the number that a company reads out to any of its invoices, also one that is paid. */
function FindInvoice() {
  const { wanted } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  return (
    <Card title={words('find')} description={words('findWhat')}>
      <Form method="get">
        <FormStack>
          <Field label={words('findNumber')} id="number" required>
            <TextInput
              id="number"
              name="number"
              defaultValue={wanted}
              placeholder="K-000012"
              autoComplete="off"
              maxLength={20}
              required
            />
          </Field>
          <FormActions>
            <Button>{words('look')}</Button>
          </FormActions>
        </FormStack>
      </Form>
      {wanted ? <Notice tone="caution">{words('unknown')}</Notice> : null}
    </Card>
  )
}

function PaymentForm() {
  const { invoices, today } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { money } = useFormatter()
  const state = usePageForm<{ invoiceId: string; paidOn: string; reference: string }>({ paidOn: today })
  const { invoiceId, paidOn, reference } = state.fields
  return (
    <Card title={words('transfer')} description={words('transferWhat')}>
      <PageForm {...state} submitLabel={words('submit')} busyLabel={words('busy')}>
        <Field label={words('invoice')} id={invoiceId.id} errors={invoiceId.errors} required>
          <Select
            id={invoiceId.id}
            name={invoiceId.name}
            key={invoiceId.key}
            defaultValue={invoiceId.initialValue}
            options={invoices.map(({ id, number, company, total, credited }) => ({
              value: id,
              label: `${number}, ${company}, ${money({ ...total, amountMinor: total.amountMinor - credited.amountMinor })}`,
            }))}
          />
        </Field>
        <Field label={words('paidOn')} id={paidOn.id} errors={paidOn.errors} required>
          <TextInput {...getInputProps(paidOn, { type: 'date' })} key={paidOn.key} max={today} />
        </Field>
        <Field label={words('reference')} id={reference.id} errors={reference.errors} required>
          <TextInput {...getInputProps(reference, { type: 'text' })} key={reference.key} maxLength={60} />
        </Field>
      </PageForm>
    </Card>
  )
}
