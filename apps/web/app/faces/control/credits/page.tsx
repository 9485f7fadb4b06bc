import { defineMessages, useFormatter, useWords } from '@kara/language'
import {
  ButtonLink,
  Card,
  EmptyState,
  Notice,
  PageHeader,
  PageStack,
  StatGrid,
  StatTile,
  Table,
} from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { Coins, Plus } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/credits/en.ts'
import { is } from '../messages/credits/is.ts'
import { controlPaths } from '../paths.ts'
import { PolicySummary } from '../policy-summary.tsx'
import { GrantTable } from './grant-table.tsx'
import type { loader } from './page.server.ts'
import { PurchaseTable } from './purchase-table.tsx'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function CreditsPage() {
  const { policy, statement, costs, waitingCards, grants, budget, openCheckout } =
    useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  const { credits, day, duration, list, money, number } = useFormatter()
  return (
    <PageStack>
      <PageHeader
        title={words('title')}
        description={words('description')}
        actions={
          policy ? (
            <>
              <ButtonLink href={controlPaths.invoices(companyId)}>{words('invoices')}</ButtonLink>
              <ButtonLink href={controlPaths.grantCredits(companyId)}>{words('grant')}</ButtonLink>
              <ButtonLink variant="primary" icon={Plus} href={controlPaths.buyCredits(companyId)}>
                {words('buy')}
              </ButtonLink>
            </>
          ) : null
        }
      />
      {openCheckout ? (
        <Notice
          title={words('openCheckout')}
          actions={
            <ButtonLink href={controlPaths.checkout(companyId, openCheckout.id)}>
              {words('openCheckoutGo')}
            </ButtonLink>
          }
        >
          {words('openCheckoutText', { amount: money(openCheckout) })}
        </Notice>
      ) : null}
      {policy ? (
        <Card
          title={words('rules')}
          aside={
            <ButtonLink size="small" href={controlPaths.creditPolicy(companyId)}>
              {words('change')}
            </ButtonLink>
          }
        >
          <PolicySummary policy={policy} />
        </Card>
      ) : (
        <EmptyState
          icon={Coins}
          title={words('noRules')}
          action={
            <ButtonLink variant="primary" href={controlPaths.creditPolicy(companyId)}>
              {words('decide')}
            </ButtonLink>
          }
        >
          {words('noRulesWhy')}
        </EmptyState>
      )}
      {statement.beyondHalves > 0 ? (
        <Notice title={words('beyond')}>
          {words('beyondText', {
            missing: credits(Math.ceil(statement.beyondHalves / 2) * 2, { case: 'accusative' }),
          })}
        </Notice>
      ) : null}
      <StatGrid>
        <StatTile
          label={words('bought')}
          value={credits(statement.fundedHalves)}
          note={words('boughtNote')}
        />
        <StatTile
          label={words('pending')}
          value={credits(statement.pendingHalves)}
          note={words('pendingNote')}
        />
        <StatTile
          label={words('asks')}
          value={number(waitingCards)}
          note={words('asksNote')}
          href={controlPaths.creditRequests(companyId)}
        />
        <StatTile
          label={words('budget')}
          value={budget ? credits(budget.boughtHalves) : words('noBudget')}
          note={
            budget
              ? words('budgetNote', { cap: credits(budget.capHalves), last: day(budget.lastDay) })
              : words('noBudgetNote')
          }
          href={controlPaths.creditBudget(companyId)}
        />
      </StatGrid>
      <PurchaseTable purchases={statement.purchases} />
      {grants.length > 0 ? <GrantTable grants={grants} /> : null}
      <Card title={words('costs')} description={words('costsWhat')}>
        <Table
          caption={words('costs')}
          isCaptionHidden
          columns={[
            {
              key: 'length',
              header: words('length'),
              isRowHeader: true,
              cell: (row) => duration(row.minutes),
            },
            {
              key: 'cost',
              header: words('cost'),
              align: 'end',
              cell: (row) =>
                list(
                  row.costsHalves.map((halves) => credits(halves)),
                  'or',
                ),
            },
          ]}
          rows={costs}
          rowKey={(row) => String(row.minutes)}
        />
      </Card>
      <Notice title={words('privacyTitle')}>{words('privacy')}</Notice>
    </PageStack>
  )
}
