import { useWords } from '@kara/language'
import { ButtonLink, PageHeader, PageStack, Section, Status } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { consolePaths } from '../paths.ts'
import { paymentMessages } from '../payment-messages.ts'
import { DisputeTable } from './dispute-table.tsx'
import { FindBill } from './find-bill.tsx'
import type { loader } from './page.server.ts'
import { RefundTable } from './refund-table.tsx'
import { TransferForm } from './transfer-form.tsx'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(paymentMessages)

/** What of clients' money goes back, and the way to give a bill back. */
export default function PaymentsPage() {
  const { orders, disputes, openDifferences, waitingCredits, refused } = useLoaderData<typeof loader>()
  const words = useWords(paymentMessages)
  return (
    <PageStack>
      <PageHeader
        title={words('title')}
        description={words('description')}
        status={
          openDifferences > 0 ? (
            <Status tone="critical">{words('comparisonOpen', { count: openDifferences })}</Status>
          ) : undefined
        }
        actions={
          <>
            <ButtonLink href={consolePaths.invoices()}>
              {words('invoices', { waiting: waitingCredits })}
            </ButtonLink>
            <ButtonLink href={consolePaths.payouts()}>{words('payouts')}</ButtonLink>
            <ButtonLink href={consolePaths.comparison()}>{words('comparison')}</ButtonLink>
          </>
        }
      />
      {refused ? <TransferForm refused={refused} /> : <FindBill />}
      {disputes.length > 0 ? <DisputeTable disputes={disputes} /> : null}
      <Section title={words('refunds')}>
        <RefundTable orders={orders} />
      </Section>
    </PageStack>
  )
}
