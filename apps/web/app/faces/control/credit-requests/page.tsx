import { defineMessages, useFormatter, useWords } from '@kara/language'
import { EmptyState, Notice, PageHeader, PageStack, Section, Status, Table } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { Inbox } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/credit-requests/en.ts'
import { is } from '../messages/credit-requests/is.ts'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'
import { RequestCard } from './request-card.tsx'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function CreditRequestsPage() {
  const { waiting, decided, fundedHalves, usableDays } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  const { credits, date } = useFormatter()
  const asked = waiting.reduce((sum, { amountHalves }) => sum + amountHalves, 0)
  return (
    <PageStack>
      <PageHeader
        back={{ href: controlPaths.credits(companyId), label: words('back') }}
        title={words('title')}
        description={words('description')}
      />
      {waiting.length > 0 ? (
        <Section
          title={words('toDecide')}
          description={words('toDecideWhat', {
            cards: waiting.length,
            credits: credits(asked, { case: 'accusative' }),
            bought: credits(fundedHalves),
          })}
        >
          <ul className="grid gap-3 md:grid-cols-2">
            {waiting.map((card, index) => (
              <RequestCard key={card.id} card={card} number={index + 1} usableDays={usableDays} />
            ))}
          </ul>
        </Section>
      ) : (
        <EmptyState icon={Inbox} title={words('nothing')}>
          {words('nothingWhy')}
        </EmptyState>
      )}
      {decided.length > 0 ? (
        <Table
          caption={words('decided')}
          columns={[
            {
              key: 'amount',
              header: words('amount'),
              isRowHeader: true,
              cell: (row) => credits(row.amountHalves),
            },
            { key: 'why', header: words('why'), cell: (row) => words(`reason.${row.reason}`) },
            {
              key: 'day',
              header: words('day'),
              cell: (row) => (row.decidedAt ? date(row.decidedAt) : '–'),
            },
            {
              key: 'decision',
              header: words('decision'),
              cell: (row) =>
                row.decision ? (
                  <>
                    <Status tone={row.decision === 'granted' ? 'positive' : 'neutral'}>
                      {words(`state.${row.decision}`)}
                    </Status>
                    {row.question ? (
                      <span className="block text-ink-quiet text-sm">
                        {words(`question.${row.question}`)}
                      </span>
                    ) : null}
                  </>
                ) : null,
            },
          ]}
          rows={decided}
          rowKey={(row) => row.id}
        />
      ) : null}
      <Notice title={words('privacyTitle')}>{words('privacy')}</Notice>
    </PageStack>
  )
}
