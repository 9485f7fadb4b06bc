import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { MoneyDifference, Reconciliation } from '@kara/payments/contracts'
import {
  Button,
  Card,
  EmptyState,
  FormActions,
  PageHeader,
  PageStack,
  Section,
  Status,
  Table,
} from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { Scale } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/comparison/en.ts'
import { is } from '../messages/comparison/is.ts'
import { consolePaths } from '../paths.ts'
import { paymentMessages } from '../payment-messages.ts'
import { DifferenceCard } from './difference-card.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** Where the card processor's money and ours differ, and when that was last looked at. */
export default function ComparisonPage() {
  const { open, settled, reconciliations } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const payments = useWords(paymentMessages)
  return (
    <PageStack>
      <PageHeader
        title={words('title')}
        description={words('description')}
        back={{ href: consolePaths.payments(), label: payments('title') }}
      />
      <Section title={words('open')}>
        {open.length === 0 ? (
          <EmptyState icon={Scale} title={words('none')}>
            {words('noneText')}
          </EmptyState>
        ) : null}
        {open.map((difference) => (
          <DifferenceCard key={difference.id} difference={difference} />
        ))}
      </Section>
      <Card title={words('now.title')} description={words('now.lead')}>
        <Form method="post">
          <FormActions>
            <Button name="days" value="7">
              {words('now.week')}
            </Button>
            <Button name="days" value="90" variant="quiet">
              {words('now.quarter')}
            </Button>
          </FormActions>
        </Form>
      </Card>
      <Section title={words('runs')}>
        <Runs reconciliations={reconciliations} />
      </Section>
      <Section title={words('settled')}>
        <Settled differences={settled} />
      </Section>
    </PageStack>
  )
}

function Runs({ reconciliations }: { reconciliations: readonly Reconciliation[] }) {
  const words = useWords(messages)
  const format = useFormatter()
  const end = 'end' as const
  return (
    <Table
      caption={words('runs')}
      isCaptionHidden
      rows={reconciliations}
      rowKey={({ id }) => id}
      empty={<p className="text-ink-quiet">{words('noRuns')}</p>}
      columns={[
        {
          key: 'at',
          header: words('run.at'),
          isRowHeader: true,
          cell: ({ startedAt }) => format.dateTimeWithZone(startedAt, 'medium'),
        },
        {
          key: 'by',
          header: words('run.by'),
          cell: ({ isByHand }) => words(isByHand ? 'run.hand' : 'run.night'),
        },
        { key: 'days', header: words('run.days'), cell: ({ chargesSince }) => format.date(chargesSince) },
        {
          key: 'compared',
          header: words('run.compared'),
          align: end,
          cell: ({ compared, endedAt, isPartial }) =>
            endedAt ? (
              <span className="flex flex-col">
                {format.number(compared)}
                {isPartial ? <span className="text-sm">{words('run.partial')}</span> : null}
              </span>
            ) : (
              words('run.running')
            ),
        },
        {
          key: 'repaired',
          header: words('run.repaired'),
          align: end,
          cell: ({ repaired }) => format.number(repaired),
        },
        { key: 'open', header: words('run.open'), align: end, cell: ({ open }) => format.number(open) },
      ]}
    />
  )
}

const tones = { repaired: 'positive', resolved: 'neutral', gone: 'neutral', open: 'caution' } as const

function Settled({ differences }: { differences: readonly MoneyDifference[] }) {
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <Table
      caption={words('settled')}
      isCaptionHidden
      rows={differences}
      rowKey={({ id }) => id}
      empty={<p className="text-ink-quiet">{words('noSettled')}</p>}
      columns={[
        {
          key: 'what',
          header: words('what'),
          isRowHeader: true,
          cell: ({ kind, subject }) => (
            <span className="flex flex-col">
              {words(`subjects.${subject}`)}
              <span className="font-normal text-ink-quiet text-sm">{words(`kinds.${kind}`)}</span>
            </span>
          ),
        },
        {
          key: 'reference',
          header: words('reference'),
          cell: ({ reference, processorId }) => (
            <code className="break-all text-sm">{reference ?? processorId}</code>
          ),
        },
        {
          key: 'state',
          header: words('state'),
          cell: ({ state }) => <Status tone={tones[state]}>{words(`how.${state}`)}</Status>,
        },
        { key: 'why', header: words('why'), cell: ({ words: why }) => why || '–' },
        {
          key: 'at',
          header: words('at'),
          cell: ({ settledAt }) => (settledAt ? format.dateTimeWithZone(settledAt, 'medium') : null),
        },
      ]}
    />
  )
}
