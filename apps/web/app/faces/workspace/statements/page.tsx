import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { EarnedSince, PayStatement } from '@kara/payouts/contracts'
import {
  ButtonLink,
  DefinitionList,
  EmptyState,
  Notice,
  PageHeader,
  PageStack,
  Section,
  Table,
  TextLink,
} from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { FileText } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/statements/en.ts'
import { is } from '../messages/statements/is.ts'
import { workspacePaths } from '../paths.ts'
import { paymentMessages } from '../payments/payment-messages.ts'
import { MoneyState } from './money-state.tsx'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** What a professional earns: what stands on no statement yet, then the statements. */
export default function StatementsPage() {
  const { statements, earnedSince, account } = useLoaderData<typeof loader>()
  const isWaiting = statements.some(({ money }) => money.state === 'waiting')
  const words = useWords(messages)
  const payments = useWords(paymentMessages)
  return (
    <PageStack>
      <PageHeader
        back={{ href: workspacePaths.payments(), label: payments('title') }}
        title={words('title')}
        description={words('lead')}
      />
      {isWaiting && account?.state !== 'ready' ? (
        <Notice
          tone="caution"
          title={words('account.title')}
          actions={
            <ButtonLink href={workspacePaths.payoutAccount()}>
              {words(
                account?.state === 'refused' ? 'account.refused' : account ? 'account.more' : 'account.go',
              )}
            </ButtonLink>
          }
        >
          {words('account.text')}
        </Notice>
      ) : null}
      <Section title={words('since')}>
        {earnedSince.length === 0 ? (
          <p className="text-ink-quiet">{words('sinceNone')}</p>
        ) : (
          <Since sums={earnedSince} />
        )}
      </Section>
      <Section title={words('all')} description={words('note')}>
        <Statements statements={statements} />
      </Section>
    </PageStack>
  )
}

function Since({ sums }: { sums: readonly EarnedSince[] }) {
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <>
      <DefinitionList
        items={sums.map(({ isByClients, sessions, total }) => ({
          term: words(isByClients ? 'clients' : 'company'),
          value: `${format.money(total)} · ${words('sessions', { count: sessions })}`,
        }))}
      />
      {sums.some(({ total }) => total.amountMinor < 0) ? (
        <p className="max-w-prose text-ink-quiet text-sm">{words('carried')}</p>
      ) : null}
    </>
  )
}

function Statements({ statements }: { statements: readonly PayStatement[] }) {
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <Table
      caption={words('all')}
      isCaptionHidden
      rows={statements}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={FileText} title={words('none')}>
          {words('noneText')}
        </EmptyState>
      }
      columns={[
        {
          key: 'month',
          header: words('month'),
          isRowHeader: true,
          // Noon in UTC is the same month everywhere people live.
          cell: ({ month }) => format.month(`${month}T12:00:00Z`),
        },
        {
          key: 'payer',
          header: words('payer'),
          cell: ({ payerName }) => payerName ?? words('byClients'),
        },
        { key: 'number', header: words('number'), cell: ({ number }) => number },
        {
          key: 'count',
          header: words('count'),
          align: 'end',
          cell: ({ sessions }) => format.number(sessions),
        },
        { key: 'total', header: words('total'), align: 'end', cell: ({ total }) => format.money(total) },
        {
          key: 'money',
          header: words('money'),
          cell: ({ id, number, money }) => (
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <MoneyState state={money.state} />
              <TextLink href={workspacePaths.statement(id)} aria-label={words('lookOf', { number })}>
                {words('look')}
              </TextLink>
            </span>
          ),
        },
        {
          key: 'file',
          header: words('file'),
          cell: ({ id, number }) => (
            <TextLink
              href={workspacePaths.statementFile(id)}
              as="a"
              aria-label={words('downloadOf', { number })}
            >
              {words('download')}
            </TextLink>
          ),
        },
      ]}
    />
  )
}
