import { useFormatter, useWords } from '@kara/language'
import { type Delivery, deliveryStates } from '@kara/notifications/contracts'
import {
  Button,
  EmptyState,
  Field,
  PageHeader,
  PageStack,
  Select,
  Status,
  type StatusTone,
  Table,
  type TableColumn,
  TextLink,
} from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { Mail } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { consoleMessages } from '../console-messages.ts'
import { consolePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

export const meta = pageTitle(consoleMessages, 'delivery.title')

const tones: Record<Delivery['state'], StatusTone> = {
  claimed: 'waiting',
  sent: 'positive',
  skipped: 'neutral',
  failed: 'critical',
  bounced: 'critical',
}

/** Every letter to every recipient, newest first. */
export default function DeliveriesPage() {
  const { deliveries, next, state, isContinued } = useLoaderData<typeof loader>()
  const words = useWords(consoleMessages)
  const columns = useColumns()
  return (
    <PageStack>
      <PageHeader title={words('delivery.title')} description={words('delivery.description')} />
      <Form
        method="get"
        role="search"
        aria-label={words('delivery.filter')}
        className="flex flex-wrap items-end gap-3"
      >
        <Field label={words('delivery.state')} className="min-w-52">
          <Select
            key={state}
            name="state"
            defaultValue={state}
            placeholder={words('delivery.anyState')}
            options={deliveryStates.map((value) => ({ value, label: words(`delivery.states.${value}`) }))}
          />
        </Field>
        <Button>{words('delivery.apply')}</Button>
      </Form>
      <Table
        caption={words('delivery.title')}
        isCaptionHidden
        rows={deliveries}
        rowKey={({ id }) => id}
        columns={columns}
        empty={
          <EmptyState icon={Mail} title={words('delivery.none')}>
            {words('delivery.noneText')}
          </EmptyState>
        }
        footer={
          next || isContinued ? (
            <>
              {isContinued ? (
                <TextLink href={consolePaths.deliveries({ state })}>{words('delivery.newest')}</TextLink>
              ) : null}
              {next ? (
                <TextLink href={consolePaths.deliveries({ state, before: next })}>
                  {words('delivery.older')}
                </TextLink>
              ) : null}
            </>
          ) : undefined
        }
      />
    </PageStack>
  )
}

function useColumns(): TableColumn<Delivery>[] {
  const words = useWords(consoleMessages)
  const format = useFormatter()
  const { letters, reasons } = consoleMessages[format.locale].delivery
  const named = (names: Readonly<Record<string, string>>, key: string) => names[key] ?? key
  return [
    {
      key: 'letter',
      header: words('delivery.letter'),
      isRowHeader: true,
      cell: ({ letter }) => named(letters, letter),
    },
    {
      key: 'to',
      header: words('delivery.recipient'),
      cell: ({ recipientKind, emailDomain }) =>
        `${words(`delivery.recipients.${recipientKind}`)}${emailDomain ? ` · @${emailDomain}` : ''}`,
    },
    {
      key: 'when',
      header: words('delivery.when'),
      cell: ({ sentAt, claimedAt }) => format.dateTime(sentAt ?? claimedAt),
    },
    {
      key: 'tries',
      header: words('delivery.tries'),
      align: 'end',
      cell: ({ tries }) => format.number(tries),
    },
    {
      key: 'reason',
      header: words('delivery.reason'),
      cell: ({ reason }) => (reason ? named(reasons, reason) : '–'),
    },
    {
      key: 'state',
      header: words('delivery.state'),
      cell: ({ state }) => <Status tone={tones[state]}>{words(`delivery.states.${state}`)}</Status>,
    },
  ]
}
