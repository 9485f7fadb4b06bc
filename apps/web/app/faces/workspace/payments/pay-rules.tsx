import { useWords } from '@kara/language'
import { Section, Table } from '@kara/ui'
import { paymentMessages } from './payment-messages.ts'

/** What a session comes to by its outcome (rules.md, "Sessions"), said before anybody works. */
const outcomes = [
  { outcome: 'held', company: 'full', client: 'price' },
  { outcome: 'late', company: 'half', client: 'price' },
  { outcome: 'absent', company: 'half', client: 'price' },
  { outcome: 'inTime', company: 'nothing', client: 'nothing' },
  { outcome: 'own', company: 'nothing', client: 'nothing' },
  { outcome: 'failed', company: 'nothing', client: 'nothing' },
] as const

export function PayRules() {
  const words = useWords(paymentMessages)
  return (
    <Section title={words('rules.title')} description={words('rules.lead')} id="rules">
      <Table
        caption={words('rules.title')}
        isCaptionHidden
        rows={outcomes}
        rowKey={({ outcome }) => outcome}
        columns={[
          {
            key: 'outcome',
            header: words('rules.outcome'),
            isRowHeader: true,
            cell: ({ outcome }) => words(`rules.${outcome}`),
          },
          {
            key: 'company',
            header: words('rules.company'),
            cell: ({ company }) => words(`rules.${company}`),
          },
          { key: 'client', header: words('rules.client'), cell: ({ client }) => words(`rules.${client}`) },
        ]}
      />
      <p className="max-w-prose text-ink-quiet text-sm">{words('rules.appeal')}</p>
    </Section>
  )
}
