import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { Refund } from '@kara/payments/contracts'
import { Section, Status, type StatusTone, Table } from '@kara/ui'
import { en } from '../messages/payments/en.ts'
import { is } from '../messages/payments/is.ts'

const messages = defineMessages(en, is)

const tones: Record<Refund['state'], StatusTone> = {
  started: 'waiting',
  succeeded: 'positive',
  failed: 'critical',
}

/** What of a bill goes back or went, and why. */
export function RefundList({ refunds, currency }: { refunds: readonly Refund[]; currency: string }) {
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <Section title={words('back.title')}>
      <Table
        caption={words('back.title')}
        isCaptionHidden
        rows={refunds}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'at',
            header: words('back.at'),
            isRowHeader: true,
            cell: ({ at }) => format.dateTimeWithZone(at, 'medium'),
          },
          {
            key: 'amount',
            header: words('back.amount'),
            align: 'end',
            cell: ({ amountMinor }) => format.money({ amountMinor, currency }),
          },
          { key: 'why', header: words('back.why'), cell: ({ reason }) => words(`back.reasons.${reason}`) },
          {
            key: 'state',
            header: words('back.state'),
            cell: ({ state, way, isMadeGood }) => (
              <span className="flex flex-col items-end gap-1 md:items-start">
                <Status tone={tones[state]}>
                  {way === 'transfer' && state === 'succeeded'
                    ? words('back.byTransfer')
                    : words(`back.states.${state}`)}
                </Status>
                {state === 'failed' ? (
                  <span className="max-w-prose text-ink-quiet text-sm">
                    {words(isMadeGood ? 'back.madeGood' : 'back.failedText')}
                  </span>
                ) : null}
              </span>
            ),
          },
        ]}
      />
    </Section>
  )
}
