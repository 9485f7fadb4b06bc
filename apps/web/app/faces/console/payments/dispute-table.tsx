import { useFormatter, useWords } from '@kara/language'
import type { Dispute } from '@kara/payments/contracts'
import { Section, Status, type StatusTone, Table } from '@kara/ui'
import { paymentMessages } from '../payment-messages.ts'

const tones: Record<Dispute['state'], StatusTone> = {
  asked: 'caution',
  needs_response: 'critical',
  under_review: 'waiting',
  won: 'positive',
  lost: 'neutral',
  withdrawn: 'neutral',
}

/** Payments that clients' banks question, by when an answer is due. */
export function DisputeTable({ disputes }: { disputes: readonly Dispute[] }) {
  const words = useWords(paymentMessages)
  const format = useFormatter()
  return (
    <Section title={words('disputes.title')} description={words('disputes.lead')}>
      <Table
        caption={words('disputes.title')}
        isCaptionHidden
        rows={disputes}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'opened',
            header: words('disputes.opened'),
            isRowHeader: true,
            cell: ({ openedAt }) => format.date(openedAt),
          },
          { key: 'reference', header: words('reference'), cell: ({ reference }) => <code>{reference}</code> },
          {
            key: 'amount',
            header: words('amount'),
            align: 'end',
            cell: ({ amountMinor, currency }) => format.money({ amountMinor, currency }),
          },
          {
            key: 'due',
            header: words('disputes.due'),
            cell: ({ evidenceDueAt, state }) =>
              evidenceDueAt && (state === 'asked' || state === 'needs_response')
                ? format.dateTimeWithZone(evidenceDueAt, 'medium')
                : '–',
          },
          {
            key: 'number',
            header: words('disputes.number'),
            cell: ({ processorId }) => <code className="break-all text-sm">{processorId}</code>,
          },
          {
            key: 'state',
            header: words('state'),
            cell: ({ state }) => <Status tone={tones[state]}>{words(`disputes.states.${state}`)}</Status>,
          },
        ]}
      />
    </Section>
  )
}
