import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { WatchedTransfer } from '@kara/payouts/contracts'
import { Button, EmptyState, PageHeader, PageStack, Status, Table, TextLink } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { HandCoins } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/payouts/en.ts'
import { is } from '../messages/payouts/is.ts'
import { consolePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

const tones = {
  waiting: 'caution',
  started: 'neutral',
  on_the_way: 'neutral',
  paid: 'positive',
  failed: 'critical',
  reversed: 'critical',
} as const

/** How far the money of every statement came: what is stuck, and whose move it is. */
export default function PayoutsPage() {
  const { transfers } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const stuck = transfers.filter(({ isStuck }) => isStuck).length
  return (
    <PageStack>
      <PageHeader
        back={{ href: consolePaths.payments(), label: words('back') }}
        title={words('title')}
        description={words('description')}
        status={
          <Status tone={stuck > 0 ? 'critical' : 'positive'}>
            {stuck > 0 ? words('stuck', { count: stuck }) : words('nothingStuck')}
          </Status>
        }
      />
      <Table
        caption={words('all')}
        isCaptionHidden
        rows={transfers}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={HandCoins} title={words('none')}>
            {words('noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'professional',
            header: words('professional'),
            isRowHeader: true,
            cell: ({ professionalId, professionalName, account }) => (
              <span className="flex flex-col">
                <TextLink href={consolePaths.professional(professionalId)}>{professionalName}</TextLink>
                <span className="font-normal text-ink-quiet text-sm">
                  {words(`accounts.${account ?? 'none'}`)}
                </span>
              </span>
            ),
          },
          {
            key: 'statement',
            header: words('statement'),
            cell: ({ statementNumber, month }) => (
              <span className="flex flex-col">
                {statementNumber}
                <span className="text-ink-quiet text-sm">{format.month(`${month}T12:00:00Z`)}</span>
              </span>
            ),
          },
          { key: 'total', header: words('total'), align: 'end', cell: ({ total }) => format.money(total) },
          { key: 'state', header: words('state'), cell: (transfer) => <State transfer={transfer} /> },
          {
            key: 'mover',
            header: words('mover'),
            cell: (transfer) => <Move transfer={transfer} />,
          },
          {
            key: 'since',
            header: words('since'),
            cell: ({ changedAt }) => format.dateTimeWithZone(changedAt, 'medium'),
          },
          {
            key: 'numbers',
            header: words('numbers'),
            cell: ({ transferRef, payoutRef }) =>
              transferRef ? (
                <code className="flex flex-col break-all text-xs">
                  <span>{transferRef}</span>
                  <span>{payoutRef}</span>
                </code>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </PageStack>
  )
}

function State({ transfer }: { transfer: WatchedTransfer }) {
  const words = useWords(messages)
  const { state, failure, isStuck } = transfer
  const why = failure
    ? words(`failures.${failure}`)
    : state === 'reversed'
      ? words('reversedText')
      : isStuck
        ? words('late')
        : null
  return (
    <span className="flex max-w-80 flex-col items-start gap-1">
      <Status tone={tones[state]}>{words(`states.${state}`)}</Status>
      {why ? <span className="text-ink-quiet text-sm">{why}</span> : null}
    </span>
  )
}

function Move({ transfer }: { transfer: WatchedTransfer }) {
  const words = useWords(messages)
  const { id, state, mover, statementNumber: number, professionalName: name, account } = transfer
  return (
    <span className="flex flex-col items-start gap-2">
      {words(`movers.${mover}`)}
      {state === 'failed' && account === 'ready' ? (
        <Form method="post">
          <input type="hidden" name="transferId" value={id} />
          <Button size="small" aria-label={words('againOf', { number, name })}>
            {words('again')}
          </Button>
        </Form>
      ) : null}
    </span>
  )
}
