import { useFormatter, useWords } from '@kara/language'
import type { AttemptOutcome, AttemptSummary } from '@kara/sso/contracts'
import { Status, type StatusTone, Table, TextLink } from '@kara/ui'
import type { ReactNode } from 'react'
import { consoleMessages } from '../console-messages.ts'
import { consolePaths } from '../paths.ts'

const tones: Record<AttemptOutcome, StatusTone> = {
  open: 'waiting',
  succeeded: 'positive',
  refused: 'critical',
  abandoned: 'caution',
}

/** How an attempt ended, in a word. */
export function AttemptStatus({ outcome }: { outcome: AttemptOutcome }) {
  const words = useWords(consoleMessages)
  return <Status tone={tones[outcome]}>{words(`attempt.outcomes.${outcome}`)}</Status>
}

interface AttemptTableProps {
  attempts: readonly AttemptSummary[]
  names: Readonly<Record<string, string>>
  empty?: ReactNode
  footer?: ReactNode
}

/** Attempts, newest first; each code opens its story. */
export function AttemptTable({ attempts, names, empty, footer }: AttemptTableProps) {
  const words = useWords(consoleMessages)
  const format = useFormatter()
  return (
    <Table
      caption={words('attempt.list')}
      isCaptionHidden
      rows={attempts}
      rowKey={({ attemptId }) => attemptId}
      empty={empty}
      footer={footer}
      columns={[
        {
          key: 'reference',
          header: words('attempt.reference'),
          isRowHeader: true,
          cell: ({ reference }) => (
            <TextLink href={consolePaths.attempt(reference)} className="font-mono text-sm">
              {reference}
            </TextLink>
          ),
        },
        {
          key: 'when',
          header: words('attempt.when'),
          cell: ({ startedAt }) => format.dateTime(startedAt),
        },
        {
          key: 'company',
          header: words('company'),
          cell: ({ companyId }) => (
            <TextLink href={consolePaths.company(companyId)}>
              {names[companyId] ?? words('unknownCompany')}
            </TextLink>
          ),
        },
        { key: 'domain', header: words('attempt.domain'), cell: ({ emailDomain }) => emailDomain ?? '–' },
        { key: 'cause', header: words('attempt.cause'), cell: ({ refusal }) => refusal?.code ?? '–' },
        {
          key: 'outcome',
          header: words('attempt.outcome'),
          cell: ({ outcome }) => <AttemptStatus outcome={outcome} />,
        },
      ]}
    />
  )
}
